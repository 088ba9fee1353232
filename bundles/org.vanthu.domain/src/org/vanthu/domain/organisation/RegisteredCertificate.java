package org.vanthu.domain.organisation;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.Sha256;

/**
 * A signing certificate that a person or a body may use here. What is registered is exactly this certificate, known by
 * the hash of its DER form; a renewed certificate is registered anew.
 *
 * @param fingerprint SHA-256 of the certificate's DER form
 * @param holder for whom it signs
 * @param subject distinguished name of its owner, as shown
 * @param issuer distinguished name of its issuer, as shown
 * @param serial serial number, hexadecimal
 * @param validity from notBefore to notAfter
 * @param registeredAt when it was registered
 * @param withdrawnAt when it was taken off the register; empty while it is on it
 */
public record RegisteredCertificate(
        Sha256 fingerprint,
        CertificateHolder holder,
        String subject,
        String issuer,
        String serial,
        Term validity,
        Instant registeredAt,
        Optional<Instant> withdrawnAt) {

    /** Whether a signature made at this moment counts: on the register and within its validity. */
    public boolean mayBeUsedAt(Instant moment) {
        return validity.contains(moment)
                && !moment.isBefore(registeredAt)
                && withdrawnAt.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
