package org.vanthu.core.internal.incoming;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.store.OfficeStore;

/** Looks at the deadlines of an open office every few minutes. */
public final class DeadlineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final DueNotices notices;
    private final TimeSource time;
    private final ScheduledExecutorService rounds;

    private DeadlineWatch(OfficeStore store, TimeSource time) {
        this.notices = new DueNotices(store);
        this.time = time;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "deadline-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to look, a little after the office has opened. Close it before the store. */
    public static DeadlineWatch of(OfficeStore store, TimeSource time) {
        DeadlineWatch watch = new DeadlineWatch(store, time);
        watch.rounds.scheduleWithFixedDelay(watch::round, FIRST.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        return watch;
    }

    private void round() {
        try {
            notices.tell(time.now())
                    .troubles()
                    .forEach(trouble -> LOG.warn("deadlines are not told of yet: {}", trouble));
        } catch (RuntimeException failed) {
            LOG.error("deadlines are not told of; the next try follows", failed);
        }
    }

    /** Stops after the round that runs. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the last round over the deadlines has not ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
