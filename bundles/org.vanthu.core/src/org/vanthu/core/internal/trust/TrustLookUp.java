package org.vanthu.core.internal.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.spi.store.Stores;

/** Finds what an organisation relies on: its own decisions and those of the bodies above it. */
public final class TrustLookUp {

    private TrustLookUp() {}

    public static TrustMaterial of(Stores stores, OrganisationId organisation) {
        List<OrganisationId> deciding = new ArrayList<>(stores.organisations().superiors(organisation));
        deciding.add(organisation);
        return new TrustMaterial(
                stores.trust().rootsOf(deciding), stores.trust().revocations(deciding));
    }

    /** How the signatures of a file are judged by what an organisation relies on. */
    public static VerificationPolicy policy(Stores stores, OrganisationId organisation, Instant at) {
        TrustMaterial material = of(stores, organisation);
        return VerificationPolicy.trusting(
                at, material.roots().stream().map(root -> certificate(root)).toList(), material.revocationLists());
    }

    private static X509Certificate certificate(TrustedRoot root) {
        return certificate(root.der());
    }

    /** A certificate that was read before it was kept. */
    public static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate was read before it was kept", impossible);
        }
    }
}
