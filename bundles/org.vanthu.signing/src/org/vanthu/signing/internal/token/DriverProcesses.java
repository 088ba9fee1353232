package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildPlan;
import org.vanthu.process.ChildSeat;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.WindowsStore;

/**
 * A process for each driver and its environment, each key file and the store of the system, so that one that crashes or hangs
 * takes neither this program nor another one along.
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

    /** Windows asks for a PIN in a window of its own, before which a person may sit for a while. */
    private static final Duration PERSON = Duration.ofMinutes(5);

    /** What has a process of its own: the name of a driver is nothing to it. */
    private record Place(KeySource source) {

        static Place of(KeySource source) {
            return new Place(
                    source instanceof TokenDriver driver
                            ? new TokenDriver("", driver.library(), driver.environment())
                            : source);
        }

        Map<String, String> environment() {
            return source instanceof TokenDriver driver ? driver.environment() : Map.of();
        }
    }

    private final Map<Place, ChildSeat<TokenDesk>> seats = new HashMap<>();
    private final Supplier<Duration> limit;
    private final DriverJava java;

    /** With the limit and the other Java that are set for this program. */
    @Activate
    public DriverProcesses() {
        this(() -> Duration.ofSeconds(Integer.getInteger(SECONDS, 30)), DriverJava.ofThisProgram());
    }

    DriverProcesses(Supplier<Duration> limit) {
        this(limit, DriverJava.ofThisProgram());
    }

    DriverProcesses(Supplier<Duration> limit, DriverJava java) {
        this.limit = limit;
        this.java = java;
    }

    /** What keeps a library from being used by any Java that is here. */
    Optional<Trouble> trouble(Path library) {
        return java.of(library).troubles().stream().findFirst();
    }

    /** How long a source may take for one answer. */
    Duration limit(KeySource source) {
        return source instanceof WindowsStore ? PERSON : limit.get();
    }

    synchronized ChildSeat<TokenDesk> of(KeySource source) {
        return seats.computeIfAbsent(
                Place.of(source),
                place -> new ChildSeat<>(plan(place).with(java(place)).numbered(seats.size())));
    }

    private Path java(Place place) {
        return place.source() instanceof TokenDriver driver
                ? java.of(driver.library()).value().orElseGet(ChildPlan::ownJava)
                : ChildPlan.ownJava();
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
