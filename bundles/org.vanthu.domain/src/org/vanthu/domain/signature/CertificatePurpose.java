package org.vanthu.domain.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What a certificate's key may be used for, as its key usage says (RFC 5280, 4.2.1.3). */
public enum CertificatePurpose {
    /** Signing documents: digitalSignature or nonRepudiation, or no restriction at all; not for servers, programs or time stamps alone. */
    SIGNING,
    /** Signing certificates: a step of a chain, no signer. */
    AUTHORITY,
    /** Anything else, for example encryption only. */
    OTHER;

    /** Servers, programs, time stamps, answers about certificates. */
    private static final Set<String> NO_DOCUMENTS =
            Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");
    /** Anything, mail, documents: as RFC 9336, Microsoft and Adobe say it. */
    private static final Set<String> DOCUMENTS = Set.of(
            "2.5.29.37.0",
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.4.1.311.10.3.12",
            "1.2.840.113583.1.1.5");

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** The purpose of this certificate. */
    public static CertificatePurpose of(X509Certificate certificate) {
        if (certificate.getBasicConstraints() >= 0) {
            return AUTHORITY;
        }
        boolean[] usage = certificate.getKeyUsage();
        boolean signs = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
        return signs && !isForOthers(certificate) ? SIGNING : OTHER;
    }

    /** Whether it says for what it may be used, and documents are not among it (RFC 5280, 4.2.1.12). */
    private static boolean isForOthers(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses != null
                    && uses.stream().anyMatch(NO_DOCUMENTS::contains)
                    && uses.stream().noneMatch(DOCUMENTS::contains);
        } catch (CertificateParsingException unreadable) {
            return true;
        }
    }
}
