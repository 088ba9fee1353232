package org.vanthu.api.people;

import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** One's own account. All that can be done while a first password has not been changed. */
public interface OwnAccount {

    /** One's account and running posts. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<OwnProfile> mine();

    /**
     * Replaces one's password and ends all other sessions of the account. Refused with a trouble of {@code current} or
     * {@code next}.
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.CHANGE)
    Outcome<Nothing> changePassword(PasswordChange change);
}
