package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Reason;

/**
 * Whether and why a person can see a document.
 *
 * @param allowed every reason for which the person can; empty if the person can't
 * @param refused why the person can't; only there when {@code allowed} is empty
 */
public record AccessExplained(AccountId person, String name, List<Reason> allowed, List<Reason> refused) {

    public AccessExplained {
        allowed = List.copyOf(allowed);
        refused = List.copyOf(refused);
    }

    public boolean canSee() {
        return !allowed.isEmpty();
    }
}
