package org.vanthu.core.internal.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.store.DocumentSearch.Unread;
import org.vanthu.spi.store.OfficeStore;

/**
 * Makes what is written in an open office findable within about a second, in small transactions beside the work of the
 * clerks: nobody waits for it, and where much was written at once it takes its time. What stands on the first pages of files
 * follows when nothing else is left to do.
 */
public final class WordKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WordKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(800);
    /** Changes of one transaction: the rows it locks are free again after some tens of milliseconds. */
    private static final int AT_ONCE = 20;
    /** Changes of one round; the pause behind it leaves the machine to those who wait for an answer. */
    private static final int ONE_ROUND = 80;

    /** How long files are read in one round, and only if all else is settled: nobody waits for what a page says. */
    private static final Duration READING = Duration.ofMillis(300);

    private final OfficeParts parts;
    private final ScheduledExecutorService rounds;

    private WordKeeper(OfficeParts parts) {
        this.parts = parts;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "word-keeper");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to look after the words of this office. Close it before the store. */
    public static WordKeeper of(OfficeParts parts) {
        WordKeeper keeper = new WordKeeper(parts);
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

    /** Settles everything that is there now, what files say included; answers how many files were read. */
    public static Outcome<Integer> catchUp(OfficeParts parts) {
        return settle(parts.store(), Integer.MAX_VALUE)
                .flatMap(settled -> readFiles(parts, Duration.ofDays(1)))
                .flatMap(read -> settle(parts.store(), Integer.MAX_VALUE).map(settled -> read));
    }

    /** Reads files until none is left or the time is over, each in a transaction of its own. */
    private static Outcome<Integer> readFiles(OfficeParts parts, Duration time) {
        FirstPages pages = new FirstPages(parts);
        long end = System.nanoTime() + time.toNanos();
        int read = 0;
        while (System.nanoTime() < end) {
            Optional<Unread> next = parts.store().read(stores -> stores.search().unread(1)).stream()
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            String text = pages.text(next.get().file());
            Outcome<Nothing> kept = parts.store().change(stores -> {
                stores.search().readPages(next.get(), text);
                return Outcome.done();
            });
            if (!kept.isDone()) {
                return Outcome.refused(kept.troubles());
            }
            read++;
        }
        return Outcome.done(read);
    }

    private void round() {
        try {
            Outcome<Integer> settled = settle(parts.store(), ONE_ROUND);
            Outcome<Integer> all =
                    settled.flatMap(some -> some < ONE_ROUND ? readFiles(parts, READING) : Outcome.done(0));
            all.troubles().forEach(trouble -> LOG.warn("words are not kept yet: {}", trouble));
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
