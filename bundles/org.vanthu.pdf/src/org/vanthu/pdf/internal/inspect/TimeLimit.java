package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a hostile file on another thread, which is given up when its time is over. Interrupting that thread closes
 * the file it reads, so that parsing ends soon after. Running out of stack or memory there ends as an unreadable file.
 */
public final class TimeLimit {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

    private static final long STACK = 16L << 20;
    private static final long IDLE_SECONDS = 10;

    /** As many as files are read at once; one that was given up comes back when its parser notices. */
    private static final ExecutorService WORKERS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), TimeLimit::worker);

    private TimeLimit() {}

    /**
     * Runs the work.
     *
     * @throws TimeoutException if it took longer
     * @throws IOException if the file could not be read
     */
    public static <T> T within(Duration limit, Callable<T> work) throws IOException, TimeoutException {
        Future<T> result = WORKERS.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            result.cancel(true);
            throw late;
        } catch (InterruptedException interrupted) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", interrupted);
        } catch (ExecutionException failed) {
            throw unreadable(failed.getCause());
        }
    }

    /**
     * Runs the work on this thread, in a process that is ended from outside when the time is over: another thread would cost as
     * much as reading a short document.
     *
     * @throws IOException if the file could not be read
     */
    public static <T> T ofProcess(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (Exception | StackOverflowError failed) {
            throw unreadable(failed);
        }
    }

    private static Thread worker(Runnable work) {
        Thread worker = new Thread(null, work, "pdf-reading", STACK);
        worker.setDaemon(true);
        return worker;
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
