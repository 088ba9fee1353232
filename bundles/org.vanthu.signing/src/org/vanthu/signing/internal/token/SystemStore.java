package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.ProviderException;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.spi.signing.WindowsStoreTrouble;

/**
 * A key store that belongs to the system and asks for PINs itself. Which one is a matter of two names, so that all but these can be
 * tried on any system.
 *
 * @param source what it stands for
 * @param type as the JDK calls the store
 * @param provider as the JDK calls what reaches it
 */
record SystemStore(KeySource source, String type, String provider) {

    /** The one of the person who is signed in to Windows. */
    static final SystemStore WINDOWS = new SystemStore(new WindowsStore(), "Windows-MY", "SunMSCAPI");

    /** Whether this is Windows. */
    static boolean isWindows(String system) {
        return system.startsWith("Windows");
    }

    static boolean isWindows() {
        return isWindows(System.getProperty("os.name", ""));
    }

    /** The store as a token with all its certificates. */
    Outcome<Token> look() {
        return load().flatMap(store -> {
            try (KeyStoreSession session = new KeyStoreSession(token(), store, new char[0])) {
                return Outcome.done(
                        new Token(source, source.name(), "", type, PinState.ASKED_ELSEWHERE, session.certificates()));
            } catch (GeneralSecurityException failed) {
                return failing(failed);
            }
        });
    }

    Outcome<OpenToken> open(Token token) {
        return load().flatMap(store -> {
            try {
                return Outcome.done(new KeyStoreSession(token, store, new char[0]));
            } catch (GeneralSecurityException failed) {
                return failing(failed);
            }
        });
    }

    private Outcome<KeyStore> load() {
        try {
            KeyStore store = KeyStore.getInstance(type, provider);
            store.load(null, null);
            return Outcome.done(store);
        } catch (GeneralSecurityException | IOException | ProviderException failed) {
            return failing(failed);
        }
    }

    private Token token() {
        return new Token(source, source.name(), "", type, PinState.ASKED_ELSEWHERE, List.of());
    }

    private static <T> Outcome<T> failing(Exception failed) {
        return Outcome.refused(WindowsStoreTrouble.FAILS, "error", failed);
    }
}
