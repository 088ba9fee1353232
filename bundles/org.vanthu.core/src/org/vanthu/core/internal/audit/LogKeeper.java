package org.vanthu.core.internal.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.OfficeStore;

/** Looks after the log of an open office: events are sealed within about a second, and a clock set back is recorded. */
public final class LogKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final EventSealer sealer;
    private final ClockWatch clock;
    private final ScheduledExecutorService rounds;

    private LogKeeper(EventSealer sealer, ClockWatch clock) {
        this.sealer = sealer;
        this.clock = clock;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "log-keeper");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to look after the log of this office. Close it before the store. */
    public static LogKeeper of(OfficeStore store, LogKey key, TimeSource time) {
        LogKeeper keeper = new LogKeeper(new EventSealer(store, key, time), new ClockWatch(store, time));
        keeper.rounds.scheduleWithFixedDelay(keeper::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return keeper;
    }

    private void round() {
        try {
            clock.look();
            sealer.sealNow().troubles().forEach(trouble -> LOG.warn("events are not sealed yet: {}", trouble));
        } catch (RuntimeException failed) {
            LOG.error("events are not sealed; the next try follows", failed);
        }
    }

    /** Stops, and seals what is left. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the last round over the log has not ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        round();
    }
}
