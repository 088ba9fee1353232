package org.vanthu.cli.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Works at several files at once and tells of them in the order in which they came. Used by one thread. */
final class AllCores implements AutoCloseable {

    /** So many files for each core are under way, so that a large one does not keep the others waiting. */
    private static final int AHEAD = 4;

    private final int most = AHEAD * Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<UnderWay> ahead = new ArrayDeque<>();

    /** @param result what is written, or written to */
    private record UnderWay(Path result, CompletableFuture<Runnable> work) {}

    /**
     * Begins with a file, once nothing else is under way that writes to the same place.
     *
     * @param result what is written
     * @param work does it on another thread; the answer tells of it on this one
     */
    void begin(Path result, Supplier<Runnable> work) {
        while (ahead.size() >= most
                || ahead.stream().anyMatch(one -> one.result().equals(result))) {
            tellNext();
        }
        ahead.add(new UnderWay(result, CompletableFuture.supplyAsync(work, threads)));
    }

    /** Waits for all that is under way. */
    void finish() {
        while (!ahead.isEmpty()) {
            tellNext();
        }
    }

    private void tellNext() {
        try {
            ahead.removeFirst().work().join().run();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UncheckedIOException unreadable ? unreadable : failed;
        }
    }

    /** What is under way comes to its end and is told, also where something else has failed meanwhile. */
    @Override
    public void close() {
        try (threads) {
            finish();
        }
    }
}
