package org.vanthu.signing.internal.token;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.signing.internal.token.Cryptoki.TokenInfo;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;

/** Tokens through the PKCS#11 libraries of their makers, loaded into this process: for the one that is made for them. */
final class CryptokiTokens {

    private final Modules modules;

    CryptokiTokens(Modules modules) {
        this.modules = modules;
    }

    Outcome<TokenDriver> driver(Path library) {
        Optional<Trouble> trouble = DriverFile.trouble(library);
        if (trouble.isPresent()) {
            return Outcome.refused(trouble.get());
        }
        TokenDriver driver = KnownDrivers.find().stream()
                .filter(known -> known.library().equals(library.toAbsolutePath().normalize()))
                .findFirst()
                .orElseGet(() -> TokenDriver.of(library));
        return start(driver).map(Module::driver);
    }

    private Outcome<Module> start(TokenDriver driver) {
        Optional<Trouble> trouble = DriverFile.trouble(driver.library());
        if (trouble.isPresent()) {
            return Outcome.refused(trouble.get());
        }
        try {
            return Outcome.done(modules.start(driver));
        } catch (UnsatisfiedLinkError none) {
            return Outcome.refused(
                    TokenTrouble.NOT_A_DRIVER, "driver", driver.library().getFileName());
        } catch (CryptokiFailure failure) {
            return Outcome.refused(failing(driver, failure));
        }
    }

    private static Trouble failing(TokenDriver driver, CryptokiFailure failure) {
        return Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.name(), "error", failure.getMessage());
    }

    Outcome<List<Token>> plugged(TokenDriver driver) {
        return start(driver).flatMap(module -> {
            try {
                return Outcome.done(read(module));
            } catch (CryptokiFailure failure) {
                module.lost();
                return Outcome.refused(failing(driver, failure));
            }
        });
    }

    private static List<Token> read(Module module) throws CryptokiFailure {
        Cryptoki cryptoki = module.cryptoki();
        List<Token> tokens = new ArrayList<>();
        cryptoki.slots(false);
        for (long slot : cryptoki.slots(true)) {
            try {
                TokenInfo info = cryptoki.tokenInfo(slot);
                if (info.says(Ck.FLAG_TOKEN_INITIALIZED)) {
                    tokens.add(token(module, info, publicCertificates(cryptoki, slot)));
                }
            } catch (CryptokiFailure pulledOut) {
                if (!pulledOut.meansRemoved()) {
                    throw pulledOut;
                }
            }
        }
        return tokens;
    }

    private static Token token(Module module, TokenInfo info, List<TokenCertificate> certificates) {
        String maker = (info.maker() + " " + info.model()).strip();
        return new Token(module.driver(), info.label(), info.serial(), maker, pinState(info), certificates);
    }

    static PinState pinState(TokenInfo info) {
        if (info.says(Ck.FLAG_PIN_LOCKED)) {
            return PinState.LOCKED;
        }
        if (info.says(Ck.FLAG_PIN_FINAL_TRY)) {
            return PinState.FINAL_TRY;
        }
        boolean set = info.says(Ck.FLAG_USER_PIN_INITIALIZED);
        if (info.says(Ck.FLAG_LOGIN_REQUIRED) && !set || info.says(Ck.FLAG_PIN_TO_BE_CHANGED)) {
            return PinState.TO_BE_SET;
        }
        return info.says(Ck.FLAG_PIN_COUNT_LOW) ? PinState.WRONG_BEFORE : PinState.READY;
    }

    private static List<TokenCertificate> publicCertificates(Cryptoki cryptoki, long slot) throws CryptokiFailure {
        long session = cryptoki.openSession(slot, Ck.SERIAL_SESSION);
        try {
            return certificates(cryptoki, session);
        } finally {
            cryptoki.closeSession(session);
        }
    }

    static List<TokenCertificate> certificates(Cryptoki cryptoki, long session) throws CryptokiFailure {
        List<TokenCertificate> certificates = new ArrayList<>();
        for (long object : cryptoki.find(session, new Template().word(Ck.CLASS, Ck.CERTIFICATE))) {
            byte[] der = cryptoki.attribute(session, object, Ck.VALUE);
            String label = new String(cryptoki.attribute(session, object, Ck.LABEL), StandardCharsets.UTF_8);
            parse(der)
                    .ifPresent(certificate -> certificates.add(
                            new TokenCertificate(label, certificate, CertificatePurpose.of(certificate))));
        }
        return certificates;
    }

    private static Optional<X509Certificate> parse(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    /** @param pin in UTF-8; wiped by the caller */
    Outcome<OpenToken> open(Token token, TokenDriver driver, byte[] pin) {
        return start(driver).flatMap(module -> open(module, token, pin));
    }

    private static Outcome<OpenToken> open(Module module, Token token, byte[] pin) {
        Cryptoki cryptoki = module.cryptoki();
        try {
            Optional<Long> slot = slotOf(cryptoki, token);
            if (slot.isEmpty()) {
                return Outcome.refused(TokenTrouble.REMOVED, "token", token.label());
            }
            PinState state = pinState(cryptoki.tokenInfo(slot.get()));
            if (state == PinState.LOCKED || state == PinState.TO_BE_SET) {
                return Outcome.refused(
                        state == PinState.LOCKED ? TokenTrouble.PIN_LOCKED : TokenTrouble.PIN_TO_BE_SET,
                        "token",
                        token.label());
            }
            return login(module, token, slot.get(), pin);
        } catch (CryptokiFailure failure) {
            return Outcome.refused(words(module, token, failure));
        }
    }

    private static Optional<Long> slotOf(Cryptoki cryptoki, Token token) throws CryptokiFailure {
        cryptoki.slots(false);
        for (long slot : cryptoki.slots(true)) {
            TokenInfo info = cryptoki.tokenInfo(slot);
            if (info.serial().equals(token.serial()) && info.label().equals(token.label())) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private static Outcome<OpenToken> login(Module module, Token token, long slot, byte[] pin) throws CryptokiFailure {
        Cryptoki cryptoki = module.cryptoki();
        long session = cryptoki.openSession(slot, Ck.SERIAL_SESSION);
        try {
            loginAnew(cryptoki, session, pin);
            List<TokenCertificate> certificates = certificates(cryptoki, session);
            return Outcome.done(new CryptokiSession(module, token, slot, session, certificates, pin));
        } catch (CryptokiFailure failure) {
            cryptoki.closeSession(session);
            return Outcome.refused(afterWrongPin(module, token, slot, failure));
        }
    }

    /** While somebody is logged in, a driver takes any PIN for right; so log out first. */
    private static void loginAnew(Cryptoki cryptoki, long session, byte[] pin) throws CryptokiFailure {
        try {
            cryptoki.login(session, Ck.USER, pin);
        } catch (CryptokiFailure failure) {
            if (failure.code() != Ck.USER_ALREADY_LOGGED_IN) {
                throw failure;
            }
            cryptoki.logout(session);
            cryptoki.login(session, Ck.USER, pin);
        }
    }

    private static Trouble afterWrongPin(Module module, Token token, long slot, CryptokiFailure failure)
            throws CryptokiFailure {
        if (failure.code() == Ck.PIN_INCORRECT) {
            PinState state = pinState(module.cryptoki().tokenInfo(slot));
            if (state == PinState.FINAL_TRY) {
                return Trouble.of(TokenTrouble.PIN_WRONG_FINAL_TRY, "token", token.label());
            }
            if (state == PinState.LOCKED) {
                return Trouble.of(TokenTrouble.PIN_LOCKED, "token", token.label());
            }
        }
        return words(module, token, failure);
    }

    /** Each code in its own words: nothing but a wrong PIN is called a wrong PIN. */
    static Trouble words(Module module, Token token, CryptokiFailure failure) {
        TokenTrouble kind = switch (failure.code()) {
            case Ck.PIN_INCORRECT -> TokenTrouble.PIN_WRONG;
            case Ck.PIN_LOCKED -> TokenTrouble.PIN_LOCKED;
            case Ck.PIN_EXPIRED, Ck.USER_PIN_NOT_INITIALIZED -> TokenTrouble.PIN_TO_BE_SET;
            case Ck.PIN_LEN_RANGE, Ck.PIN_INVALID -> TokenTrouble.PIN_FORM;
            default -> failure.meansRemoved() ? TokenTrouble.REMOVED : TokenTrouble.DRIVER_FAILS;
        };
        if (kind == TokenTrouble.REMOVED || kind == TokenTrouble.DRIVER_FAILS) {
            module.lost();
        }
        return kind == TokenTrouble.DRIVER_FAILS
                ? failing(module.driver(), failure)
                : Trouble.of(kind, "token", token.label());
    }
}
