package org.vanthu.api.office;

import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signin.SignInSettings;

/** Keeps how the door of the installation is guarded: one for all bodies, set by the highest. */
public interface SignInSafety {

    /** How it is guarded now. */
    @Operation(permission = Permission.OPERATE, kind = Kind.LIST)
    Outcome<SignInSettings> settings(@On OrganisationId organisation);

    /**
     * Guards it so from now on; sessions that run keep their terms. Troubles: {@link HoursTrouble#OUT_OF_BOUNDS} at each
     * input, {@link HoursTrouble#NOT_THE_HIGHEST_BODY}.
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<Nothing> change(@On OrganisationId organisation, SafetyDraft draft);
}
