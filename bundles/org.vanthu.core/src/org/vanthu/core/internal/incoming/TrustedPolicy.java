package org.vanthu.core.internal.incoming;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.spi.signing.VerificationPolicy;

/** How signatures are judged by whom an organisation trusts. */
final class TrustedPolicy {

    private TrustedPolicy() {}

    static VerificationPolicy of(TrustMaterial material, Instant at) {
        return VerificationPolicy.trusting(
                at, material.roots().stream().map(TrustedPolicy::certificate).toList(), material.revocationLists());
    }

    private static X509Certificate certificate(TrustedRoot root) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(root.der()));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a root was read before it was trusted: " + root.subject(), impossible);
        }
    }
}
