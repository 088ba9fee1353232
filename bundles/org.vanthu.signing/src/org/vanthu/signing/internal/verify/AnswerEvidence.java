package org.vanthu.signing.internal.verify;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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
public record AnswerEvidence(BasicOCSPResp answer, byte[] der, long place) implements Evidence {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    @Override
    public Instant made() {
        return answer.getProducedAt().toInstant();
    }

    @Override
    public State about(X509Certificate certificate, X509Certificate issuer, Window window) {
        try {
            for (SingleResp single : answer.getResponses()) {
                if (isAbout(single, certificate, issuer)) {
                    return signedByAuthority(issuer, window)
                            ? state(single, window)
                            : new Unknown(Why.SIGNED_BY_ANOTHER);
                }
            }
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException odd) {
            return new Unknown(Why.NOTHING_SAID);
        }
        return new Unknown(Why.NOTHING_SAID);
    }

    private static boolean isAbout(SingleResp single, X509Certificate certificate, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        CertificateID id = single.getCertID();
        return id.getSerialNumber().equals(certificate.getSerialNumber())
                && id.matchesIssuer(
                        new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build());
    }

    private static State state(SingleResp single, Window window) {
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            return new Revoked(revoked.getRevocationTime().toInstant());
        }
        if (single.getCertStatus() != CertificateStatus.GOOD) {
            return new Unknown(Why.NOTHING_SAID);
        }
        Instant made = single.getThisUpdate().toInstant();
        Instant next = single.getNextUpdate() == null
                ? made.plus(WITHOUT_NEXT)
                : single.getNextUpdate().toInstant();
        return window.holds(made, next) ? new Good() : new Unknown(Why.STALE);
    }

    private boolean signedByAuthority(X509Certificate issuer, Window window)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder();
        if (answer.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return true;
        }
        for (X509CertificateHolder holder : answer.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            if (delegated(responder, issuer, window)
                    && answer.isSignatureValid(verifiers.build(responder.getPublicKey()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the issuer had appointed it, and its own certificate had not ended when the answer is known to have existed. */
    private boolean delegated(X509Certificate responder, X509Certificate issuer, Window window) {
        try {
            responder.verify(issuer.getPublicKey());
            responder.checkValidity(answer.getProducedAt());
            responder.checkValidity(Date.from(window.existed()));
            List<String> uses = responder.getExtendedKeyUsage();
            return uses != null && uses.contains(OCSP_SIGNING);
        } catch (GeneralSecurityException notDelegated) {
            return false;
        }
    }
}
