package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;

/**
 * The tokens of this desk (PKCS#11) and what may take their place: PKCS#12 files and the store of Windows. Lives where the token is plugged in, never on a server.
 */
public interface Tokens {

    /** The drivers found at the known places of this operating system; empty when none is installed. */
    List<TokenDriver> knownDrivers();

    /**
     * Checks a library before it is loaded.
     * Troubles: {@link TokenTrouble#DRIVER_NOT_FOUND}, {@link TokenTrouble#DRIVER_OF_OTHER_WIDTH},
     * {@link TokenTrouble#NOT_A_DRIVER}.
     */
    Outcome<TokenDriver> driver(Path library);

    /** The store of Windows where this is Windows; empty elsewhere. */
    Optional<WindowsStore> windowsStore();

    /**
     * The tokens plugged in now, read afresh. Empty when there is none. A file or a store is one token.
     * Troubles: those of {@link #driver}, {@link TokenTrouble#DRIVER_FAILS}, {@link TokenTrouble#DRIVER_ENDED},
     * {@link TokenTrouble#DRIVER_TOO_SLOW}; of a file {@link KeyFileTrouble#NOT_FOUND}, {@link KeyFileTrouble#TOO_LARGE},
     * {@link KeyFileTrouble#UNREADABLE}; of the store {@link WindowsStoreTrouble#NOT_WINDOWS},
     * {@link WindowsStoreTrouble#FAILS}, {@link WindowsStoreTrouble#TOO_SLOW}.
     */
    Outcome<List<Token>> plugged(KeySource source);

    /**
     * Opens a token for one reviewed batch. The PIN is wiped before this returns, whatever comes of it.
     * Troubles: {@link TokenTrouble#PIN_WRONG}, {@link TokenTrouble#PIN_WRONG_FINAL_TRY}, {@link TokenTrouble#PIN_LOCKED},
     * {@link TokenTrouble#PIN_TO_BE_SET}, {@link TokenTrouble#PIN_FORM}, {@link TokenTrouble#REMOVED},
     * {@link TokenTrouble#DRIVER_FAILS}, {@link TokenTrouble#DRIVER_ENDED}, {@link TokenTrouble#DRIVER_TOO_SLOW};
     * of a file {@link KeyFileTrouble#PASSWORD_WRONG}, {@link KeyFileTrouble#NO_KEY}, {@link KeyFileTrouble#TOO_COSTLY} and those of
     * {@link #plugged}; of the store those of {@link #plugged}.
     *
     * @param pin the PIN, or the password of a file; empty where the PIN is {@link PinState#ASKED_ELSEWHERE}
     */
    Outcome<OpenToken> open(Token token, char[] pin);
}
