package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.SigningAuthorisation;

/** Written authorisations to sign (NĐ 30/2020, Art. 13.3). */
public interface SigningAuthorisations {

    void add(SigningAuthorisation authorisation);

    void revoke(AuthorisationId authorisation, Instant at);

    Optional<SigningAuthorisation> find(AuthorisationId authorisation);

    /** All of an organisation, past ones too, the latest first. */
    List<SigningAuthorisation> of(OrganisationId organisation);
}
