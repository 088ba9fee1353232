package org.vanthu.core.internal.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.OfficeStore;

/**
 * Makes what is written in an open office findable within about a second, in small transactions beside the work of the
 * clerks: nobody waits for it, and where much was written at once it takes its time.
 */
public final class WordKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WordKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(800);
    /** Changes of one transaction: the rows it locks are free again after some tens of milliseconds. */
    private static final int AT_ONCE = 20;
    /** Changes of one round; the pause behind it leaves the machine to those who wait for an answer. */
    private static final int ONE_ROUND = 80;

    private final OfficeStore store;
    private final ScheduledExecutorService rounds;

    private WordKeeper(OfficeStore store) {
        this.store = store;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "word-keeper");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to look after the words of this office. Close it before the store. */
    public static WordKeeper of(OfficeStore store) {
        WordKeeper keeper = new WordKeeper(store);
        keeper.rounds.scheduleWithFixedDelay(keeper::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return keeper;
    }

    /** Settles what is there now, at most so many changes; answers how many were settled. */
    public static Outcome<Integer> settle(OfficeStore store, int most) {
        int all = 0;
        int settled;
        do {
            Outcome<Integer> some =
                    store.change(stores -> Outcome.done(stores.search().settleWords(AT_ONCE)));
            if (!some.isDone()) {
                return some;
            }
            settled = some.orThrow();
            all += settled;
        } while (settled == AT_ONCE && all < most);
        return Outcome.done(all);
    }

    private void round() {
        try {
            settle(store, ONE_ROUND).troubles().forEach(trouble -> LOG.warn("words are not kept yet: {}", trouble));
        } catch (RuntimeException failed) {
            LOG.error("words are not kept; the next try follows", failed);
        }
    }

    /** Stops after the round that runs; what is left is settled when the office opens again. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the last round over the words has not ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
