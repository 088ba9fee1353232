package org.vanthu.signing.internal.verify.proof;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** What a responder has said about certificates (OCSP, RFC 6960). */
public final class AnswerEvidence implements Evidence {

    private static final String NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
            OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
            Extension.reasonCode,
            Extension.invalidityDate);

    private final BasicOCSPResp answer;
    private final byte[] der;
    private final long place;
    /** Whether the answer is signed with a key: every chain of every signature asks that of the same few keys. */
    private final Map<PublicKey, Boolean> signedWith = new HashMap<>();

    private final Map<Issue, Boolean> issued = new HashMap<>();

    AnswerEvidence(BasicOCSPResp answer, byte[] der, long place) {
        this.answer = answer;
        this.der = der;
        this.place = place;
    }

    /** The answer as it was parsed. */
    public BasicOCSPResp answer() {
        return answer;
    }

    @Override
    public byte[] der() {
        return der;
    }

    @Override
    public long place() {
        return place;
    }

    @Override
    public Instant made() {
        return answer.getProducedAt().toInstant();
    }

    @Override
    public State about(X509Certificate certificate, X509Certificate issuer, Window window) {
        try {
            Optional<State> worst = Optional.empty();
            for (SingleResp single : answer.getResponses()) {
                if (isAbout(single, certificate, issuer)) {
                    if (!signedByAuthority(issuer, window)) {
                        return new Unknown(Why.SIGNED_BY_ANOTHER);
                    }
                    State one = state(single, certificate, window);
                    if (one instanceof Revoked) {
                        return one;
                    }
                    worst = worst.filter(Unknown.class::isInstance).or(() -> Optional.of(one));
                }
            }
            return worst.orElse(new Unknown(Why.NOTHING_SAID));
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException odd) {
            return new Unknown(Why.NOTHING_SAID);
        }
    }

    private static boolean isAbout(SingleResp single, X509Certificate certificate, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        CertificateID id = single.getCertID();
        return id.getSerialNumber().equals(certificate.getSerialNumber())
                && id.matchesIssuer(
                        new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build());
    }

    private State state(SingleResp single, X509Certificate certificate, Window window) {
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            Instant when = revoked.getRevocationTime().toInstant();
            return new Revoked(time(single, Extension.invalidityDate)
                    .filter(stolen -> stolen.isBefore(when))
                    .orElse(when));
        }
        Instant made = single.getThisUpdate().toInstant();
        if (single.getCertStatus() != CertificateStatus.GOOD
                || Algorithms.isWeak(answer.getSignatureAlgorithmID())
                || !areKnown(answer.getCriticalExtensionOIDs())
                || !areKnown(single.getCriticalExtensionOIDs())
                || !Evidence.knows(
                        certificate, made, time(single, OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff))) {
            return new Unknown(Why.NOTHING_SAID);
        }
        Instant next = single.getNextUpdate() == null
                ? made.plus(WITHOUT_NEXT)
                : single.getNextUpdate().toInstant();
        return window.holds(made, next) ? new Good() : new Unknown(Why.STALE);
    }

    /** What must be understood and is not may say that the answer is about something else (RFC 6960, 4.4). */
    private static boolean areKnown(Set<?> critical) {
        return KNOWN.containsAll(critical);
    }

    /** The moment that an extension says; empty where it says none. */
    private static Optional<Instant> time(SingleResp single, ASN1ObjectIdentifier type) {
        try {
            Extension extension = single.getExtension(type);
            return extension == null
                    ? Optional.empty()
                    : Optional.of(ASN1GeneralizedTime.getInstance(extension.getParsedValue())
                            .getDate()
                            .toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private boolean signedByAuthority(X509Certificate issuer, Window window)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        return isSignedWith(issuer.getPublicKey()) || appointed(issuer, window).isPresent();
    }

    private Optional<X509Certificate> appointed(X509Certificate issuer, Window window)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        for (X509CertificateHolder holder : answer.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            if (delegated(responder, issuer, window) && isSignedWith(responder.getPublicKey())) {
                return Optional.of(responder);
            }
        }
        return Optional.empty();
    }

    /**
     * The appointed responder that signed this answer, where its own state has to be known: the issuer has not said that it
     * need not be (id-pkix-ocsp-nocheck, RFC 6960, 4.2.2.2.1).
     */
    @Override
    public Optional<X509Certificate> responderToCheck(X509Certificate issuer, Window window) {
        try {
            return isSignedWith(issuer.getPublicKey())
                    ? Optional.empty()
                    : appointed(issuer, window).filter(one -> one.getExtensionValue(NO_CHECK) == null);
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException odd) {
            return Optional.empty();
        }
    }

    private boolean isSignedWith(PublicKey key) throws OCSPException, OperatorCreationException {
        Boolean known = signedWith.get(key);
        if (known == null) {
            known = answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
            signedWith.put(key, known);
        }
        return known;
    }

    /** Whether the issuer had appointed it, and its own certificate had not ended when the answer is known to have existed. */
    private boolean delegated(X509Certificate responder, X509Certificate issuer, Window window) {
        try {
            if (!isIssued(responder, issuer.getPublicKey())) {
                return false;
            }
            responder.checkValidity(answer.getProducedAt());
            responder.checkValidity(Date.from(window.existed()));
            if (Algorithms.isWeak(responder)) {
                return false;
            }
            List<String> uses = responder.getExtendedKeyUsage();
            return uses != null && uses.contains(OCSP_SIGNING);
        } catch (GeneralSecurityException notDelegated) {
            return false;
        }
    }

    private boolean isIssued(X509Certificate responder, PublicKey issuer) {
        return issued.computeIfAbsent(new Issue(responder, issuer), Issue::holds);
    }

    /** A certificate, and a key it may be signed with. */
    private record Issue(X509Certificate certificate, PublicKey key) {

        boolean holds() {
            try {
                certificate.verify(key);
                return true;
            } catch (GeneralSecurityException another) {
                return false;
            }
        }
    }
}
