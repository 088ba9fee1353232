package org.vanthu.signing.internal.token;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenTrouble;

/** What is asked of a certificate before its key is used (TT 15/2025), wherever the key is. */
final class FitToSign {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int RSA_LEAST = 2048;
    private static final int EC_LEAST = 256;

    private FitToSign() {}

    /** The one with this fingerprint. */
    static Optional<TokenCertificate> find(List<TokenCertificate> certificates, Fingerprint wanted) {
        return certificates.stream()
                .filter(candidate -> candidate.fingerprint().equals(wanted))
                .findFirst();
    }

    /** What keeps the certificate from being signed with now. */
    static Optional<Trouble> trouble(TokenCertificate chosen, Instant now) {
        X509Certificate certificate = chosen.certificate();
        Instant begin = certificate.getNotBefore().toInstant();
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return Optional.of(dated(TokenTrouble.CERTIFICATE_EXPIRED, chosen, end));
        }
        if (now.isBefore(begin)) {
            return Optional.of(dated(TokenTrouble.CERTIFICATE_NOT_YET_VALID, chosen, begin));
        }
        if (chosen.purpose() != CertificatePurpose.SIGNING) {
            return Optional.of(Trouble.of(TokenTrouble.CERTIFICATE_NOT_FOR_SIGNING, "holder", chosen.holder()));
        }
        return tooWeak(certificate.getPublicKey())
                .map(key -> Trouble.of(TokenTrouble.KEY_TOO_WEAK, "holder", chosen.holder(), "key", key));
    }

    private static Trouble dated(TokenTrouble kind, TokenCertificate chosen, Instant day) {
        return Trouble.of(kind, "holder", chosen.holder(), "date", LocalDate.ofInstant(day, ZONE));
    }

    private static Optional<String> tooWeak(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= RSA_LEAST -> Optional.empty();
            case RSAPublicKey rsa -> Optional.of("RSA " + rsa.getModulus().bitLength());
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() >= EC_LEAST -> Optional.empty();
            default -> Optional.of(key.getAlgorithm());
        };
    }

    /** The signer's certificate and those above it, as far as they are among these. */
    static List<X509Certificate> chain(X509Certificate signer, List<TokenCertificate> certificates) {
        List<X509Certificate> chain = new ArrayList<>(List.of(signer));
        for (int i = 0; i < certificates.size(); i++) {
            X509Certificate last = chain.getLast();
            Optional<X509Certificate> issuer = certificates.stream()
                    .map(TokenCertificate::certificate)
                    .filter(candidate -> candidate.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                    .filter(candidate -> !chain.contains(candidate))
                    .findFirst();
            issuer.ifPresent(chain::add);
        }
        return List.copyOf(chain);
    }
}
