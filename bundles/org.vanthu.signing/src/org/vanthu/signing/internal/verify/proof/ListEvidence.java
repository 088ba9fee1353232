package org.vanthu.signing.internal.verify.proof;

import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** A certificate revocation list (RFC 5280, 5). */
public record ListEvidence(X509CRL list, byte[] der, long place) implements Evidence {

    private static final String CHANGES_ONLY = "2.5.29.27";
    /** Since when it keeps what ended (expiredCertsOnCRL, X.509, 9.5.2.8). */
    private static final String KEPT = "2.5.29.60";

    private static final String STOLEN = "2.5.29.24";
    private static final int SIGNS_LISTS = 6;
    private static final String SCOPE = "2.5.29.28";
    private static final String PLACES = "2.5.29.31";
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
        if (issuer.getKeyUsage() != null && !issuer.getKeyUsage()[SIGNS_LISTS]) {
            return new Unknown(Why.SIGNED_BY_ANOTHER);
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
        if (entry != null
                && entry.getExtensionValue(CERTIFICATE_ISSUER) == null
                && entry.getRevocationReason() != CRLReason.REMOVE_FROM_CRL) {
            return new Revoked(since(entry));
        }
        if (entry != null
                || Algorithms.isWeak(list)
                || !isWholeListFor(certificate)
                || !Evidence.knows(certificate, made(), time(list.getExtensionValue(KEPT)))) {
            return new Unknown(Why.NOTHING_SAID);
        }
        Instant next = list.getNextUpdate() == null
                ? made().plus(WITHOUT_NEXT)
                : list.getNextUpdate().toInstant();
        return window.holds(made(), next) ? new Good() : new Unknown(Why.STALE);
    }

    /** Since when it does not count any more: the key may have been in other hands before it was revoked (RFC 5280, 5.3.2). */
    private static Instant since(X509CRLEntry entry) {
        Instant revoked = entry.getRevocationDate().toInstant();
        return time(entry.getExtensionValue(STOLEN))
                .filter(stolen -> stolen.isBefore(revoked))
                .orElse(revoked);
    }

    /** The moment that an extension says; empty where it says none. */
    private static Optional<Instant> time(byte @Nullable [] extension) {
        try {
            return extension == null
                    ? Optional.empty()
                    : Optional.of(ASN1GeneralizedTime.getInstance(
                                    ASN1OctetString.getInstance(extension).getOctets())
                            .getDate()
                            .toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether the list is about all certificates like this one (RFC 5280, 5.2.4 and 5.2.5): one of changes only, or of another
     * kind or part of the certificates, says nothing by not naming it.
     */
    private boolean isWholeListFor(X509Certificate certificate) {
        if (list.getExtensionValue(CHANGES_ONLY) != null) {
            return false;
        }
        byte[] scope = list.getExtensionValue(SCOPE);
        try {
            return scope == null || isAbout(certificate, scope);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isAbout(X509Certificate certificate, byte[] scope) {
        IssuingDistributionPoint part = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(scope).getOctets());
        boolean authority = certificate.getBasicConstraints() >= 0;
        boolean otherKind = part.onlyContainsAttributeCerts()
                || part.onlyContainsUserCerts() && authority
                || part.onlyContainsCACerts() && !authority
                || part.getOnlySomeReasons() != null;
        return !otherKind && (part.getDistributionPoint() == null || names(certificate, part.getDistributionPoint()));
    }

    /**
     * Whether a certificate says that its state is found in this part; one that names no place has only one list. Names relative to
     * that of the authority are in use nowhere.
     */
    private static boolean names(X509Certificate certificate, DistributionPointName place) {
        byte[] extension = certificate.getExtensionValue(PLACES);
        if (extension == null) {
            return true;
        }
        if (place.getType() != DistributionPointName.FULL_NAME) {
            return false;
        }
        List<GeneralName> here =
                List.of(GeneralNames.getInstance(place.getName()).getNames());
        for (DistributionPoint point : CRLDistPoint.getInstance(
                        ASN1OctetString.getInstance(extension).getOctets())
                .getDistributionPoints()) {
            DistributionPointName name = point.getDistributionPoint();
            if (name != null
                    && name.getType() == DistributionPointName.FULL_NAME
                    && !Collections.disjoint(
                            here,
                            List.of(GeneralNames.getInstance(name.getName()).getNames()))) {
                return true;
            }
        }
        return false;
    }
}
