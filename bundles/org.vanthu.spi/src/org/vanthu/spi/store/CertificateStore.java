package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.organisation.RegisteredCertificate;

/** The register of signing certificates. */
public interface CertificateStore {

    /**
     * Puts a certificate on the register, or again on it after a withdrawal.
     *
     * @param organisation the body whose administrators keep it
     * @param der the certificate itself
     */
    void register(RegisteredCertificate certificate, OrganisationId organisation, byte[] der);

    void withdraw(Sha256 fingerprint, Instant at);

    Optional<RegisteredCertificate> find(Sha256 fingerprint);

    /** Which body's administrators keep this certificate. */
    Optional<OrganisationId> organisationOf(Sha256 fingerprint);

    /** The certificates on the register for a person. */
    List<RegisteredCertificate> ofAccount(AccountId account);

    /** The certificates on the register in place of a body's seal. */
    List<RegisteredCertificate> ofAgency(OrganisationId organisation);

    /** All certificates that a body keeps, withdrawn ones too, the first to run out first. */
    List<RegisteredCertificate> keptBy(OrganisationId organisation);

    /** The DER form of a certificate that is or was on the register. */
    Optional<byte[]> der(Sha256 fingerprint);
}
