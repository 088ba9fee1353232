package org.vanthu.spi.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.Fingerprint;

/**
 * A certificate on a token, with what a person needs to choose it.
 *
 * @param label the name under which the token keeps it
 * @param certificate the certificate
 * @param purpose what its key may be used for
 */
public record TokenCertificate(String label, X509Certificate certificate, CertificatePurpose purpose) {

    /** The certificate's SHA-256, under which it is registered for an account or a seal. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    /** The holder's name in reading order, without the technical parts. */
    public String holder() {
        return DistinguishedNames.commonName(certificate.getSubjectX500Principal());
    }

    /** The authority's name. */
    public String issuer() {
        return DistinguishedNames.commonName(certificate.getIssuerX500Principal());
    }

    /** Whole days until it expires; negative when it has. Warn from 30 on. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(now, certificate.getNotAfter().toInstant());
    }
}
