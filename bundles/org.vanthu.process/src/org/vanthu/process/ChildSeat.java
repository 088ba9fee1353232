package org.vanthu.process;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vanthu.process.internal.Child;

/**
 * The place of one process: started when it is needed, started anew after it was lost, ended when nobody needs it. Calls
 * wait for each other.
 *
 * @param <T> the desk that the process serves
 */
public final class ChildSeat<T> implements AutoCloseable {

    private final ChildPlan<T> plan;
    private final ScheduledExecutorService watch;
    private volatile @Nullable Child<T> child;
    private volatile boolean closed;
    private @Nullable ScheduledFuture<?> end;
    private int run;

    public ChildSeat(ChildPlan<T> plan) {
        this.plan = plan;
        this.watch = watch(plan.name());
    }

    private static ScheduledExecutorService watch(String name) {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "watch-" + name);
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return watch;
    }

    /**
     * Work on the desk.
     *
     * @param <T> the desk
     * @param <R> what comes of it
     */
    public interface Work<T, R> {

        /**
         * Does it.
         *
         * @param desk calls the other process
         * @param run the number of this run of the process: what it was told to keep in an earlier one is gone
         */
        R on(T desk, int run) throws ChildLost;
    }

    /**
     * Does some work in the process.
     *
     * @param limit how long it may take at most
     * @throws ChildLost if the process was lost meanwhile
     */
    public <R> R call(Duration limit, Work<T, R> work) throws ChildLost {
        return call(limit, () -> false, work);
    }

    /**
     * The same for work that may become needless.
     *
     * @param unwanted asked now and then from another thread; true lets the process stop what it does
     */
    public synchronized <R> R call(Duration limit, BooleanSupplier unwanted, Work<T, R> work) throws ChildLost {
        if (end != null) {
            end.cancel(false);
        }
        Child<T> current = running();
        try {
            return current.within(limit.toMillis(), unwanted, desk -> work.on(desk, run));
        } finally {
            end = watch.schedule(this::end, plan.idle().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Child<T> running() throws ChildLost {
        if (closed) {
            throw new ChildLost(ChildLost.Reason.ENDED, plan.name() + " is no longer used");
        }
        Child<T> current = child;
        if (current == null || current.isLost()) {
            current = Child.start(plan, watch);
            child = current;
            run++;
        }
        return current;
    }

    /** Lets the process end in order, since nobody needs what it knows. The next call starts another one. */
    public synchronized void end() {
        Child<T> current = child;
        if (current != null) {
            current.close();
            child = null;
        }
    }

    /** Whether this run of the process goes on. */
    public synchronized boolean isAt(int number) {
        Child<T> current = child;
        return number == run && current != null && !current.isLost();
    }

    /** Lets the next call start the process anew. */
    public synchronized void startAnew() {
        Child<T> current = child;
        if (current != null) {
            current.destroy();
            child = null;
        }
    }

    /** The number by which the operating system knows the process; -1 where none runs. */
    public synchronized long processId() {
        Child<T> current = child;
        return current == null || current.isLost() ? -1 : current.id();
    }

    /** Ends the process, and all use of this place. Does not wait for what it is doing: that is given up. */
    @Override
    public void close() {
        closed = true;
        Child<T> current = child;
        if (current != null) {
            current.close();
        }
        watch.shutdownNow();
    }
}
