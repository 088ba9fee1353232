package org.vanthu.domain.signature;

import java.security.cert.X509Certificate;

/** What a certificate's key may be used for, as its key usage says (RFC 5280, 4.2.1.3). */
public enum CertificatePurpose {
    /** Signing documents: digitalSignature or nonRepudiation, or no restriction at all. */
    SIGNING,
    /** Signing certificates: a step of a chain, no signer. */
    AUTHORITY,
    /** Anything else, for example encryption only. */
    OTHER;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** The purpose of this certificate. */
    public static CertificatePurpose of(X509Certificate certificate) {
        if (certificate.getBasicConstraints() >= 0) {
            return AUTHORITY;
        }
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION] ? SIGNING : OTHER;
    }
}
