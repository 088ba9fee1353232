package org.vanthu.domain.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.vanthu.domain.Sha256;

/**
 * Names one certificate: the SHA-256 of its DER form.
 *
 * @param sha256 the hash
 */
public record Fingerprint(Sha256 sha256) {

    /** The fingerprint of this certificate. */
    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(Sha256.of(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    @Override
    public String toString() {
        return sha256.hex();
    }
}
