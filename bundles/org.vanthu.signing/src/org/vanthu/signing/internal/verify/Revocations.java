package org.vanthu.signing.internal.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vanthu.spi.signing.VerificationPolicy;

/** What the revocation lists and OCSP responses at hand say about certificates. Nothing is fetched here. */
final class Revocations {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration WITHOUT_NEXT = Duration.ofDays(1);
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final String CERTIFICATE_ISSUER = "2.5.29.29";

    /** What is known. */
    sealed interface State {}

    /** Not revoked, says a fresh answer. */
    record Good() implements State {}

    /** No fresh and proper answer is at hand. */
    record Unknown() implements State {}

    /** Revoked since then. */
    record Revoked(Instant when) implements State {}

    private final Instant at;
    private final List<X509CRL> lists = new ArrayList<>();
    private final List<BasicOCSPResp> answers = new ArrayList<>();

    Revocations(VerificationPolicy policy) {
        this.at = policy.at();
        for (byte[] der : policy.crls()) {
            try {
                lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
            } catch (GeneralSecurityException unreadable) {
                // a list that cannot be read says nothing; the certificate stays unknown
            }
        }
        for (byte[] der : policy.ocspResponses()) {
            try {
                if (new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp answer) {
                    answers.add(answer);
                }
            } catch (IOException | OCSPException | RuntimeException unreadable) {
                // as above
            }
        }
    }

    State state(X509Certificate certificate, X509Certificate issuer, List<X509Certificate> known) {
        State best = new Unknown();
        for (X509CRL list : lists) {
            best = worse(best, byList(list, certificate, issuer));
        }
        for (BasicOCSPResp answer : answers) {
            best = worse(best, byAnswer(answer, certificate, issuer));
        }
        return best;
    }

    private static State worse(State first, State second) {
        return switch (first) {
            case Revoked revoked -> revoked;
            case Good good -> second instanceof Revoked ? second : good;
            case Unknown unknown -> second;
        };
    }

    private State byList(X509CRL list, X509Certificate certificate, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
            return new Unknown();
        }
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException notHis) {
            return new Unknown();
        }
        if (list.hasUnsupportedCriticalExtension()) {
            return new Unknown();
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry != null && entry.getExtensionValue(CERTIFICATE_ISSUER) == null) {
            return new Revoked(entry.getRevocationDate().toInstant());
        }
        Instant next = list.getNextUpdate() == null
                ? list.getThisUpdate().toInstant().plus(WITHOUT_NEXT)
                : list.getNextUpdate().toInstant();
        return fresh(list.getThisUpdate().toInstant(), next) ? new Good() : new Unknown();
    }

    private boolean fresh(Instant from, Instant to) {
        return !from.isAfter(at.plus(CLOCKS_DIFFER)) && at.isBefore(to);
    }

    private State byAnswer(BasicOCSPResp answer, X509Certificate certificate, X509Certificate issuer) {
        try {
            if (!signedByAuthority(answer, issuer)) {
                return new Unknown();
            }
            for (SingleResp single : answer.getResponses()) {
                if (isAbout(single, certificate, issuer)) {
                    return state(single);
                }
            }
            return new Unknown();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException odd) {
            return new Unknown();
        }
    }

    private static boolean isAbout(SingleResp single, X509Certificate certificate, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        CertificateID id = single.getCertID();
        return id.getSerialNumber().equals(certificate.getSerialNumber())
                && id.matchesIssuer(
                        new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build());
    }

    private State state(SingleResp single) {
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            return new Revoked(revoked.getRevocationTime().toInstant());
        }
        if (single.getCertStatus() != CertificateStatus.GOOD) {
            return new Unknown();
        }
        Instant from = single.getThisUpdate().toInstant();
        Instant to = single.getNextUpdate() == null
                ? from.plus(WITHOUT_NEXT)
                : single.getNextUpdate().toInstant();
        return fresh(from, to) ? new Good() : new Unknown();
    }

    private boolean signedByAuthority(BasicOCSPResp answer, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder();
        if (answer.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return true;
        }
        for (X509CertificateHolder holder : answer.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            if (delegated(responder, issuer) && answer.isSignatureValid(verifiers.build(responder.getPublicKey()))) {
                return true;
            }
        }
        return false;
    }

    private boolean delegated(X509Certificate responder, X509Certificate issuer) {
        try {
            responder.verify(issuer.getPublicKey());
            responder.checkValidity(java.util.Date.from(at));
            List<String> uses = responder.getExtendedKeyUsage();
            return uses != null && uses.contains(OCSP_SIGNING);
        } catch (GeneralSecurityException notDelegated) {
            return false;
        }
    }
}
