package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;

/** Sample tokens made in the process of their driver. */
@Component
public final class ProcessPki implements SamplePki {

    /** SoftHSM writes a token in about a tenth of a second. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final DriverProcesses processes;

    @Activate
    public ProcessPki(@Reference DriverProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Optional<TokenDriver> driverOf(Path folder) {
        return SoftHsmPki.driver(folder);
    }

    @Override
    public Outcome<SampleTokens> make(Path folder, List<Holder> holders, Instant now) {
        Optional<TokenDriver> driver = SoftHsmPki.driverFor(folder);
        if (driver.isEmpty()) {
            return Outcome.refused(TokenTrouble.DRIVER_NOT_FOUND, "path", SoftHsmPki.NAME);
        }
        SampleKeys keys = SampleKeys.make(holders, now);
        try {
            return processes
                    .of(driver.get())
                    .call(LIMIT, (desk, run) -> desk.writeSamples(folder.toAbsolutePath(), keys))
                    .map(serials -> keys.inTokens(driver.get(), serials));
        } catch (ChildLost lost) {
            return Outcome.refused(ProcessTokens.words(driver.get(), lost, processes));
        }
    }
}
