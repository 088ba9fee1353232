package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.TrustedRoot;

/** Whom organisations trust, and the revocation lists they keep. */
public interface TrustStore {

    void add(TrustedRoot root);

    /** Takes a root off; false when the organisation did not trust it. */
    boolean remove(OrganisationId organisation, Fingerprint fingerprint);

    /** The roots these organisations trust, by subject. */
    List<TrustedRoot> rootsOf(Collection<OrganisationId> organisations);

    /** Keeps a revocation list in place of the one before of the same issuer. */
    void keepRevocations(OrganisationId organisation, String issuer, Instant thisUpdate, byte[] der);

    /** When the kept list of this issuer was made; empty when none is kept. */
    Optional<Instant> revocationsOf(OrganisationId organisation, String issuer);

    /** The kept revocation lists of these organisations, DER. */
    List<byte[]> revocations(Collection<OrganisationId> organisations);
}
