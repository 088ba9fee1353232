package org.vanthu.domain.access;

import java.util.Optional;
import org.vanthu.domain.AccountId;

/** The answer of the access rules, always with its reason. */
public sealed interface AccessDecision {

    Reason reason();

    /** May do it. */
    record Allowed(Reason reason) implements AccessDecision {

        /** The person for whom it is done, when it is allowed only because of a delegation. */
        public Optional<AccountId> onBehalfOf() {
            return reason instanceof Reason.ByDelegation by ? Optional.of(by.principal()) : Optional.empty();
        }
    }

    /** May not do it. */
    record Refused(Reason reason) implements AccessDecision {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
