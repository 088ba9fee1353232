package org.vanthu.signing.internal.verify;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certificate revocation list (RFC 5280, 5). */
public record ListEvidence(X509CRL list, byte[] der, long place) implements Evidence {

    private static final String CERTIFICATE_ISSUER = "2.5.29.29";

    @Override
    public Instant made() {
        return list.getThisUpdate().toInstant();
    }

    @Override
    public State about(X509Certificate certificate, X509Certificate issuer, Window window) {
        if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
            return new Unknown(Why.NOTHING_SAID);
        }
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException notHis) {
            return new Unknown(Why.SIGNED_BY_ANOTHER);
        }
        if (list.hasUnsupportedCriticalExtension()) {
            return new Unknown(Why.NOTHING_SAID);
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry != null && entry.getExtensionValue(CERTIFICATE_ISSUER) == null) {
            return new Revoked(entry.getRevocationDate().toInstant());
        }
        Instant next = list.getNextUpdate() == null
                ? made().plus(WITHOUT_NEXT)
                : list.getNextUpdate().toInstant();
        return window.holds(made(), next) ? new Good() : new Unknown(Why.STALE);
    }
}
