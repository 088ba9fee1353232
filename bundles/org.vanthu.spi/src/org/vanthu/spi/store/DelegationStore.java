package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Delegation;

/** Who stands in for whom. */
public interface DelegationStore {

    void add(Delegation delegation);

    /** Takes a delegation back from this moment on. */
    void revoke(DelegationId delegation, Instant at);

    Optional<Delegation> find(DelegationId delegation);

    /** Delegations of a body that are neither revoked nor over at this moment, coming ones too. */
    List<Delegation> standing(OrganisationId organisation, Instant at);

    /** The latest delegations given by a person or lent to them, past ones too, the latest first. */
    List<Delegation> concerning(AccountId account, int limit);

    /** Delegations lent by this person that run at this moment. */
    List<Delegation> runningFrom(AccountId absent, Instant at);
}
