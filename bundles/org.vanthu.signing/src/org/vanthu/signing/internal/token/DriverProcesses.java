package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.process.ChildPlan;
import org.vanthu.process.ChildSeat;
import org.vanthu.spi.signing.TokenDriver;

/**
 * A process for each driver and its environment, so that a driver that crashes or hangs takes neither this program nor
 * another driver along.
 */
@Component(service = DriverProcesses.class)
public final class DriverProcesses {

    /** How many seconds a driver may take for one answer, if not 30. */
    static final String SECONDS = "vanthu.tokens.seconds";

    private static final int MEGABYTES = 64;
    private static final long LONGEST_ANSWER = 64 << 20;
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** A crash would print the stack, and a PIN may lie on it. The token does the computing, so one compiler is enough. */
    private static final List<String> OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+SuppressFatalErrorMessage", "-XX:TieredStopAtLevel=1");

    private record Place(Path library, Map<String, String> environment) {}

    private final Map<Place, ChildSeat<TokenDesk>> seats = new HashMap<>();
    private final Supplier<Duration> limit;

    /** With the limit that is set for this program. */
    @Activate
    public DriverProcesses() {
        this(() -> Duration.ofSeconds(Integer.getInteger(SECONDS, 30)));
    }

    DriverProcesses(Supplier<Duration> limit) {
        this.limit = limit;
    }

    /** How long a driver may take for one answer. */
    Duration limit() {
        return limit.get();
    }

    synchronized ChildSeat<TokenDesk> of(TokenDriver driver) {
        return seats.computeIfAbsent(
                new Place(driver.library(), driver.environment()),
                place -> new ChildSeat<>(plan(place).numbered(seats.size())));
    }

    private static ChildPlan<TokenDesk> plan(Place place) {
        return new ChildPlan<>(
                "tokens",
                TokenDesk.class,
                TokenProgram.class,
                MEGABYTES,
                LONGEST_ANSWER,
                IDLE,
                OPTIONS,
                place.environment());
    }

    @Deactivate
    public synchronized void close() {
        seats.values().forEach(ChildSeat::close);
        seats.clear();
    }
}
