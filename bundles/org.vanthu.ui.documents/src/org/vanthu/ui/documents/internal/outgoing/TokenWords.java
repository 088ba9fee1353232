package org.vanthu.ui.documents.internal.outgoing;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

/** Tokens, their certificates and what became of a trial, in words. */
final class TokenWords {

    /** From here on it is said that a certificate ends soon. */
    static final long WARN_DAYS = 30;

    private final Texts texts;
    private final Language language;
    private final Instant now;

    TokenWords(Texts texts, Language language, Instant now) {
        this.texts = texts;
        this.language = language;
        this.now = now;
    }

    /** How a token is chosen: by its label and serial, or the name of the file. */
    String name(Token token) {
        return token.serial().isEmpty() ? token.label() : token.label() + " · " + token.serial();
    }

    /** What one should know before the PIN is typed. */
    List<String> facts(Token token) {
        List<String> lines = new ArrayList<>();
        for (TokenCertificate certificate : holders(token.certificates())) {
            lines.add(texts.get(
                    "token.certificate",
                    "holder",
                    certificate.holder(),
                    "issuer",
                    certificate.issuer(),
                    "until",
                    VietnamTime.day(end(certificate))));
            if (meaning(certificate) != Meaning.QUIET) {
                lines.add(ending(certificate));
            }
        }
        if (lines.isEmpty()) {
            lines.add(texts.get(token.source() instanceof KeyFile ? "token.file_hidden" : "token.certificates_hidden"));
        }
        if (token.pin() != PinState.READY) {
            lines.add(texts.of("pin.", token.pin()));
        }
        return lines;
    }

    /** What the facts mean for the eye: a PIN that may be lost or a certificate near its end is not to be overlooked. */
    Meaning meaning(Token token) {
        boolean danger = token.pin() == PinState.LOCKED || token.pin() == PinState.FINAL_TRY;
        boolean soon = holders(token.certificates()).stream().anyMatch(one -> meaning(one) == Meaning.WARNING);
        boolean over = holders(token.certificates()).stream().anyMatch(one -> meaning(one) == Meaning.DANGER);
        if (danger || over) {
            return Meaning.DANGER;
        }
        return soon || token.pin() == PinState.WRONG_BEFORE || token.pin() == PinState.TO_BE_SET
                ? Meaning.WARNING
                : Meaning.QUIET;
    }

    private Meaning meaning(TokenCertificate certificate) {
        if (now.isAfter(end(certificate))) {
            return Meaning.DANGER;
        }
        return certificate.daysLeft(now) < WARN_DAYS ? Meaning.WARNING : Meaning.QUIET;
    }

    private String ending(TokenCertificate certificate) {
        return now.isAfter(end(certificate))
                ? texts.get("token.ended", "until", VietnamTime.day(end(certificate)))
                : texts.get("token.ends_soon", "days", certificate.daysLeft(now));
    }

    /** Tokens carry the certificates of the authorities above the holder's as well. */
    private static List<TokenCertificate> holders(List<TokenCertificate> all) {
        return all.stream()
                .filter(one -> one.purpose() != CertificatePurpose.AUTHORITY)
                .toList();
    }

    private static Instant end(TokenCertificate certificate) {
        return certificate.certificate().getNotAfter().toInstant();
    }

    /**
     * Everything about a token that was tried, a line each, to be read and sent to who can help.
     *
     * @param registered fingerprints under which the person's account may sign
     */
    List<String> report(Token token, List<TokenTrial.Result> results, Set<Sha256> registered) {
        List<String> lines = new ArrayList<>(about(token));
        for (TokenTrial.Result result : results) {
            lines.add("");
            lines.addAll(about(result.certificate(), registered));
            result.unfit().ifPresent(trouble -> lines.add("  ✗ " + trouble.message(language)));
            result.tried().forEach(tried -> lines.add("  " + words(tried)));
        }
        return lines;
    }

    private List<String> about(Token token) {
        List<String> lines = new ArrayList<>();
        lines.add(line("trial.token", token.label()));
        switch (token.source()) {
            case TokenDriver driver -> {
                lines.add(line("trial.serial", token.serial()));
                lines.add(line("trial.maker", token.maker()));
                lines.add(line("trial.driver", driver.name() + ", " + driver.library()));
            }
            case KeyFile file -> lines.add(line("trial.file", file.file().toString()));
            case WindowsStore store -> lines.add(line("trial.store", token.maker()));
        }
        if (!(token.source() instanceof KeyFile)) {
            lines.add(line("trial.pin", texts.of("pin.", token.pin())));
        }
        return lines;
    }

    private List<String> about(TokenCertificate certificate, Set<Sha256> registered) {
        X509Certificate x509 = certificate.certificate();
        List<String> lines = new ArrayList<>();
        lines.add(line("trial.holder", certificate.holder()));
        lines.add("  " + line("trial.purpose", texts.of("purpose.", certificate.purpose())));
        lines.add("  " + line("trial.issuer", certificate.issuer()));
        lines.add(
                "  " + line("trial.number", x509.getSerialNumber().toString(16).toUpperCase(Locale.ROOT)));
        lines.add("  "
                + texts.get(
                        "trial.validity",
                        "from",
                        VietnamTime.day(x509.getNotBefore().toInstant()),
                        "until",
                        VietnamTime.day(end(certificate)),
                        "days",
                        certificate.daysLeft(now)));
        if (meaning(certificate) != Meaning.QUIET) {
            lines.add("  ⚠ " + ending(certificate));
        }
        lines.add("  " + line("trial.key", key(x509)));
        lines.add("  " + line("trial.fingerprint", certificate.fingerprint().toString()));
        if (certificate.purpose() != CertificatePurpose.AUTHORITY) {
            boolean known = registered.contains(certificate.fingerprint().sha256());
            lines.add("  " + texts.get(known ? "trial.registered" : "trial.not_registered"));
        }
        return lines;
    }

    private String line(String key, String value) {
        return texts.get("trial.line", "name", texts.get(key), "value", value);
    }

    private static String key(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> "EC " + ec.getParams().getOrder().bitLength();
            default -> certificate.getPublicKey().getAlgorithm();
        };
    }

    private String words(TokenTrial.Tried tried) {
        String name = name(tried.algorithm());
        return switch (tried.outcome()) {
            case Outcome.Done<Long>(Long milliseconds) ->
                "✓ " + texts.get("trial.signed", "algorithm", name, "milliseconds", milliseconds);
            case Outcome.Refused<Long> refused ->
                "✗ "
                        + texts.get(
                                "trial.refused",
                                "algorithm",
                                name,
                                "why",
                                refused.troubles().getFirst().message(language));
        };
    }

    private static String name(SignatureAlgorithm algorithm) {
        String scheme = switch (algorithm.family()) {
            case RSA_PSS -> "RSASSA-PSS";
            case RSA -> "RSA PKCS#1 v1.5";
            case ECDSA -> "ECDSA";
        };
        return scheme + " " + algorithm.digest();
    }
}
