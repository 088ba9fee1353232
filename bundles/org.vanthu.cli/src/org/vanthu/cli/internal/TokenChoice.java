package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;

/** Finds the one token and the one certificate that a command means; what there is to choose from is named otherwise. */
final class TokenChoice {

    private static final String NOTHING = "-";

    private final Tokens tokens;

    TokenChoice(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The driver in this library; without one, the first that is installed at a known place. */
    Outcome<TokenDriver> driver(Optional<Path> library) {
        if (library.isPresent()) {
            return tokens.driver(library.get().toAbsolutePath());
        }
        List<TokenDriver> known = tokens.knownDrivers();
        return known.isEmpty() ? Outcome.refused(SignVerbTrouble.NO_DRIVER) : Outcome.done(known.getFirst());
    }

    /** The token of this serial or label; without a name, the only one that is plugged in. */
    Outcome<Token> token(KeySource source, Optional<String> wanted) {
        return tokens.plugged(source).flatMap(plugged -> {
            List<Token> fitting = plugged.stream()
                    .filter(token -> wanted.isEmpty() || isCalled(token, wanted.get()))
                    .toList();
            if (fitting.size() == 1) {
                return Outcome.done(fitting.getFirst());
            }
            List<Token> named = fitting.isEmpty() ? plugged : fitting;
            return Outcome.refused(
                    fitting.isEmpty() ? SignVerbTrouble.NO_TOKEN : SignVerbTrouble.SEVERAL_TOKENS,
                    "wanted",
                    wanted.orElse(NOTHING),
                    "found",
                    list(named, token -> token.label() + " (" + token.serial() + ")"));
        });
    }

    private static boolean isCalled(Token token, String name) {
        return token.serial().equals(name) || token.label().equalsIgnoreCase(name);
    }

    /** The certificate of this fingerprint or holder; without a name, the only one that is meant for signing. */
    Outcome<TokenCertificate> certificate(OpenToken token, Optional<String> wanted) {
        List<TokenCertificate> all = token.certificates().stream()
                .filter(certificate -> certificate.purpose() != CertificatePurpose.AUTHORITY)
                .toList();
        List<TokenCertificate> fitting = all.stream()
                .filter(certificate -> wanted.isEmpty() || isCalled(certificate, wanted.get()))
                .toList();
        if (fitting.size() == 1) {
            return Outcome.done(fitting.getFirst());
        }
        return Outcome.refused(
                fitting.isEmpty() ? SignVerbTrouble.NO_CERTIFICATE : SignVerbTrouble.SEVERAL_CERTIFICATES,
                "token",
                token.token().label(),
                "wanted",
                wanted.orElse(NOTHING),
                "found",
                list(
                        fitting.isEmpty() ? all : fitting,
                        certificate -> certificate.holder() + " (" + certificate.fingerprint() + ")"));
    }

    private static boolean isCalled(TokenCertificate certificate, String name) {
        return certificate.holder().equalsIgnoreCase(name)
                || certificate
                        .fingerprint()
                        .toString()
                        .startsWith(name.toLowerCase(Locale.ROOT).replace(":", ""));
    }

    private static <T> String list(List<T> all, Function<T, String> words) {
        return all.isEmpty() ? NOTHING : all.stream().map(words).collect(Collectors.joining("; "));
    }
}
