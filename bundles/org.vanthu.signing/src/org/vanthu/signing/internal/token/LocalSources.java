package org.vanthu.signing.internal.token;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.spi.signing.WindowsStoreTrouble;

/** Every source of keys, opened in this process: for the one that is made for it. */
public final class LocalSources implements Tokens {

    private final CryptokiTokens tokens;

    public LocalSources(Modules modules) {
        tokens = new CryptokiTokens(modules);
    }

    @Override
    public List<TokenDriver> knownDrivers() {
        return KnownDrivers.find();
    }

    @Override
    public Outcome<TokenDriver> driver(Path library) {
        return tokens.driver(library);
    }

    @Override
    public Optional<WindowsStore> windowsStore() {
        return SystemStore.isWindows() ? Optional.of(new WindowsStore()) : Optional.empty();
    }

    @Override
    public Outcome<List<Token>> plugged(KeySource source) {
        return switch (source) {
            case TokenDriver driver -> tokens.plugged(driver);
            case KeyFile file -> KeyFiles.look(file).map(List::of);
            case WindowsStore store -> windows().flatMap(SystemStore::look).map(List::of);
        };
    }

    @Override
    public Outcome<OpenToken> open(Token token, char[] pin) {
        byte[] secret = encoded(pin);
        try {
            return open(token, secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The same with the PIN in UTF-8, which the caller wipes. */
    Outcome<OpenToken> open(Token token, byte[] pin) {
        return switch (token.source()) {
            case TokenDriver driver -> tokens.open(token, driver, pin);
            case KeyFile file -> KeyFiles.open(token, file, pin);
            case WindowsStore store -> windows().flatMap(system -> system.open(token));
        };
    }

    private static Outcome<SystemStore> windows() {
        return SystemStore.isWindows()
                ? Outcome.done(SystemStore.WINDOWS)
                : Outcome.refused(WindowsStoreTrouble.NOT_WINDOWS);
    }

    /** The PIN in UTF-8; what was typed is wiped. */
    static byte[] encoded(char[] pin) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        Arrays.fill(pin, '\0');
        Arrays.fill(encoded.array(), (byte) 0);
        return secret;
    }
}
