package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a hostile file on a thread of its own that is given up when its time is over. Interrupting that thread closes
 * the file it reads, so that parsing ends soon after. Running out of stack or memory there ends as an unreadable file.
 */
public final class TimeLimit {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

    private static final long STACK = 16L << 20;

    private TimeLimit() {}

    /**
     * Runs the work.
     *
     * @throws TimeoutException if it took longer
     * @throws IOException if the file could not be read
     */
    public static <T> T within(Duration limit, Callable<T> work) throws IOException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = new Thread(null, () -> run(work, result), "pdf-reading", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            worker.interrupt();
            throw late;
        } catch (InterruptedException interrupted) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", interrupted);
        } catch (ExecutionException failed) {
            throw unreadable(failed.getCause());
        }
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.call());
        } catch (Exception | StackOverflowError | OutOfMemoryError failed) {
            result.completeExceptionally(failed);
        }
    }

    /** Parsers answer hostile bytes with every kind of exception; all mean that the file cannot be read. */
    private static IOException unreadable(Throwable cause) {
        if (cause instanceof IOException known) {
            return known;
        }
        LOG.info("reading a file ended in {}", cause.toString(), cause);
        return new IOException(cause.toString(), cause);
    }
}
