package org.vanthu.spi.store;

import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.signature.SigningServices;

/** Services on the network that organisations have set for their signatures. */
public interface ServiceStore {

    /** What this very organisation has set; empty where it has set nothing. */
    Optional<SigningServices> of(OrganisationId organisation);

    /** Keeps what an organisation sets, in place of what it had set before. */
    void keep(OrganisationId organisation, SigningServices services);

    /** The organisation has nothing of its own any more; false when it had nothing. */
    boolean remove(OrganisationId organisation);
}
