package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.token.Cryptoki.TokenInfo;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;

/** What a token says about its PIN before it is asked for. No token here locks itself, so its flags are given. */
class PinStateTest {

    private static final long IN_USE =
            Ck.FLAG_TOKEN_INITIALIZED | Ck.FLAG_LOGIN_REQUIRED | Ck.FLAG_USER_PIN_INITIALIZED;

    private static PinState state(long... more) {
        long flags = IN_USE | Arrays.stream(more).reduce(0, (one, other) -> one | other);
        return CryptokiTokens.pinState(new TokenInfo("Dấu", "Maker", "Model", "1", flags));
    }

    @Test
    void eachStateIsToldFromTheOthersAndTheWorstCounts() {
        assertEquals(PinState.READY, state());
        assertEquals(PinState.WRONG_BEFORE, state(Ck.FLAG_PIN_COUNT_LOW));
        assertEquals(PinState.FINAL_TRY, state(Ck.FLAG_PIN_COUNT_LOW, Ck.FLAG_PIN_FINAL_TRY));
        assertEquals(PinState.LOCKED, state(Ck.FLAG_PIN_COUNT_LOW, Ck.FLAG_PIN_FINAL_TRY, Ck.FLAG_PIN_LOCKED));
        assertEquals(PinState.TO_BE_SET, state(Ck.FLAG_PIN_TO_BE_CHANGED));
    }

    @Test
    void aTokenWhosePinWasNeverSetIsNotAskedForOne() throws CryptokiFailure {
        TestOffice office = TestOffice.shared();
        Cryptoki cryptoki = office.modules().start(office.tokens.driver()).cryptoki();
        long slot = Arrays.stream(cryptoki.slots(false)).max().orElseThrow();
        cryptoki.initialiseToken(slot, "87654321".getBytes(StandardCharsets.US_ASCII), "Chưa đặt");
        LocalSources tokens = new LocalSources(office.modules());

        Token token = tokens.plugged(office.tokens.driver()).orThrow().stream()
                .filter(found -> found.label().equals("Chưa đặt"))
                .findFirst()
                .orElseThrow();
        Outcome<OpenToken> opened = tokens.open(token, "123456".toCharArray());

        assertEquals(PinState.TO_BE_SET, token.pin());
        assertTrue(opened.refusedFor(TokenTrouble.PIN_TO_BE_SET), opened.toString());
    }

    @Test
    void driversAtKnownPlacesAreFoundOnceEach() {
        var known = KnownDrivers.find();

        assertEquals(
                known.size(),
                known.stream().map(driver -> real(driver.library())).distinct().count());
        assertTrue(known.stream()
                .allMatch(driver -> DriverFile.madeFor(driver.library()).isPresent()));
    }

    private static Path real(Path library) {
        try {
            return library.toRealPath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
