package org.vanthu.domain.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * Who signed, as the certificate says.
 *
 * @param name common name of the holder
 * @param organisation organisation of the holder (O)
 * @param managingUnit unit that manages the holder (OU, else L)
 * @param issuer name of the authority that issued the certificate
 * @param serial serial number of the certificate, hexadecimal
 * @param notBefore start of the certificate's period
 * @param notAfter end of the certificate's period
 * @param fingerprint SHA-256 of the certificate
 * @param certificate the certificate
 */
public record SignerIdentity(
        String name,
        Optional<String> organisation,
        Optional<String> managingUnit,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        Fingerprint fingerprint,
        X509Certificate certificate) {

    /** The identity that this certificate gives. */
    public static SignerIdentity of(X509Certificate certificate) {
        X500Principal subject = certificate.getSubjectX500Principal();
        List<Rdn> parts = DistinguishedNames.parts(subject);
        return new SignerIdentity(
                DistinguishedNames.commonName(subject, parts),
                DistinguishedNames.part(parts, "O"),
                DistinguishedNames.part(parts, "OU").or(() -> DistinguishedNames.part(parts, "L")),
                DistinguishedNames.commonName(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Fingerprint.of(certificate),
                certificate);
    }
}
