package org.vanthu.core.internal.keeping;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.api.Progress;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.core.internal.office.OfficeParts;

/** Keeps the issued files of an open office provable, some every minute. */
public final class ArchiveKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Files of one round: enough for ten million a month. */
    private static final int ONE_ROUND = 300;

    private final OfficeParts parts;
    private final ScheduledExecutorService rounds;
    private volatile boolean closing;

    private ArchiveKeeper(OfficeParts parts) {
        this.parts = parts;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "archive-keeper");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** Starts to look after the issued files of this office, a little after it has opened. Close it before the store. */
    public static ArchiveKeeper of(OfficeParts parts) {
        ArchiveKeeper keeper = new ArchiveKeeper(parts);
        keeper.rounds.scheduleWithFixedDelay(keeper::round, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        return keeper;
    }

    private void round() {
        try {
            KeepingReport report = new KeepingRound(parts, new UntilClosing()).due(ONE_ROUND);
            if (report.renewed() > 0 || report.taken() > 0 || report.atRisk() > 0) {
                LOG.info(
                        "of {} kept files {} were renewed, {} are at risk; {} old ones are kept from now on",
                        report.checked(),
                        report.renewed(),
                        report.atRisk(),
                        report.taken());
            }
        } catch (RuntimeException failed) {
            LOG.error("kept files were not looked at; the next try follows", failed);
        }
    }

    private final class UntilClosing implements Progress {
        @Override
        public void done(long steps, long total) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return closing;
        }
    }

    /** Stops after the file that is looked at. */
    @Override
    public void close() {
        closing = true;
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the last look at a kept file has not ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
