package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.signing.internal.process.LostProcess;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.spi.signing.WindowsStoreTrouble;

/** Sources of keys, each in a process of its own. */
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
        Optional<Trouble> trouble = processes.trouble(library);
        return trouble.isPresent()
                ? Outcome.refused(trouble.get())
                : ask(TokenDriver.of(library), desk -> desk.driver(library));
    }

    @Override
    public Optional<WindowsStore> windowsStore() {
        return SystemStore.isWindows() ? Optional.of(new WindowsStore()) : Optional.empty();
    }

    @Override
    public Outcome<List<Token>> plugged(KeySource source) {
        return switch (source) {
            case TokenDriver driver -> {
                Optional<Trouble> trouble = processes.trouble(driver.library());
                yield trouble.isPresent() ? Outcome.refused(trouble.get()) : ask(driver, desk -> desk.plugged(driver));
            }
            case KeyFile file -> KeyFiles.look(file).map(List::of);
            case WindowsStore store -> ask(store, desk -> desk.plugged(store));
        };
    }

    private interface Question<R> {
        Outcome<R> ask(TokenDesk desk) throws ChildLost;
    }

    private <R> Outcome<R> ask(KeySource source, Question<R> question) {
        ChildSeat<TokenDesk> seat = processes.of(source);
        try {
            Outcome<R> answer = seat.call(processes.limit(source), (desk, run) -> question.ask(desk));
            if (answer.refusedFor(TokenTrouble.DRIVER_FAILS)) {
                seat.startAnew();
            }
            return answer;
        } catch (ChildLost lost) {
            return Outcome.refused(words(source, lost, processes));
        }
    }

    @Override
    public Outcome<OpenToken> open(Token token, char[] pin) {
        return ProcessToken.open(processes, token, LocalSources.encoded(pin)).map(opened -> opened);
    }

    /** What a lost process means to who waits for a key. */
    static Trouble words(KeySource source, ChildLost lost, DriverProcesses processes) {
        long seconds = processes.limit(source).toSeconds();
        boolean late = lost.reason() == ChildLost.Reason.TIME;
        boolean started = lost.reason() != ChildLost.Reason.NOT_STARTED;
        return switch (source) {
            case TokenDriver driver
            when late -> Trouble.of(TokenTrouble.DRIVER_TOO_SLOW, "driver", driver.name(), "seconds", seconds);
            case TokenDriver driver when started -> Trouble.of(TokenTrouble.DRIVER_ENDED, "driver", driver.name());
            case TokenDriver driver ->
                Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.name(), "error", LostProcess.words(lost));
            case KeyFile file
            when started -> Trouble.of(KeyFileTrouble.TOO_COSTLY, "file", file.name(), "seconds", seconds);
            case KeyFile file ->
                Trouble.of(KeyFileTrouble.UNREADABLE, "file", file.name(), "detail", LostProcess.words(lost));
            case WindowsStore store when late -> Trouble.of(WindowsStoreTrouble.TOO_SLOW, "seconds", seconds);
            case WindowsStore store -> Trouble.of(WindowsStoreTrouble.FAILS, "error", LostProcess.words(lost));
        };
    }
}
