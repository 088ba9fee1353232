package org.vanthu.api.people;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Who stands in for whom: made by the absent person, or for them by a leader or administrator. */
public interface Delegations {

    /** One's own: given by and lent to the caller, past ones too, the latest first. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<List<DelegationRow>> mine();

    /** Delegations of a body that stand now or are to come. */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.LIST)
    Outcome<List<DelegationRow>> standing(@On OrganisationId organisation);

    /** Lets somebody stand in for the caller. A trouble per field. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.CHANGE)
    Outcome<GivenDelegation> give(DelegationDraft draft);

    /**
     * Lets somebody stand in for another person who can't do it, in the body named. {@code draft.organisation()} must be
     * that body.
     */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.CHANGE)
    Outcome<GivenDelegation> giveFor(@On OrganisationId organisation, AccountId absent, DelegationDraft draft);

    /** Takes one's own delegation back. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.CHANGE)
    Outcome<Nothing> revoke(@On DelegationId delegation);

    /** Takes another person's delegation back. */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> revokeFor(@On DelegationId delegation);
}
