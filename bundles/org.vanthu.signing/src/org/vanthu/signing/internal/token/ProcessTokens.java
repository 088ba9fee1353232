package org.vanthu.signing.internal.token;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.Tokens;

/** Tokens whose drivers run in processes of their own. */
@Component
public final class ProcessTokens implements Tokens {

    private final DriverProcesses processes;

    @Activate
    public ProcessTokens(@Reference DriverProcesses processes) {
        this.processes = processes;
    }

    @Override
    public List<TokenDriver> knownDrivers() {
        return KnownDrivers.find();
    }

    @Override
    public Outcome<TokenDriver> driver(Path library) {
        Optional<Trouble> trouble = DriverFile.trouble(library);
        return trouble.isPresent()
                ? Outcome.refused(trouble.get())
                : ask(TokenDriver.of(library), desk -> desk.driver(library));
    }

    @Override
    public Outcome<List<Token>> plugged(TokenDriver driver) {
        Optional<Trouble> trouble = DriverFile.trouble(driver.library());
        return trouble.isPresent() ? Outcome.refused(trouble.get()) : ask(driver, desk -> desk.plugged(driver));
    }

    private interface Question<R> {
        Outcome<R> ask(TokenDesk desk) throws ChildLost;
    }

    private <R> Outcome<R> ask(TokenDriver driver, Question<R> question) {
        ChildSeat<TokenDesk> seat = processes.of(driver);
        try {
            Outcome<R> answer = seat.call(processes.limit(), (desk, run) -> question.ask(desk));
            if (answer.refusedFor(TokenTrouble.DRIVER_FAILS)) {
                seat.startAnew();
            }
            return answer;
        } catch (ChildLost lost) {
            return Outcome.refused(words(driver, lost, processes));
        }
    }

    @Override
    public Outcome<OpenToken> open(Token token, char[] pin) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        Arrays.fill(pin, '\0');
        Arrays.fill(encoded.array(), (byte) 0);
        return ProcessToken.open(processes, token, secret).map(opened -> opened);
    }

    /** What a lost process means to who waits for a driver. */
    static Trouble words(TokenDriver driver, ChildLost lost, DriverProcesses processes) {
        return switch (lost.reason()) {
            case TIME ->
                Trouble.of(
                        TokenTrouble.DRIVER_TOO_SLOW,
                        "driver",
                        driver.name(),
                        "seconds",
                        processes.limit().toSeconds());
            case ENDED, MEMORY -> Trouble.of(TokenTrouble.DRIVER_ENDED, "driver", driver.name());
            case NOT_STARTED ->
                Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.name(), "error", lost.getMessage());
        };
    }
}
