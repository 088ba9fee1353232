package org.vanthu.process;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vanthu.process.internal.Child;
import org.vanthu.process.internal.SeatWatch;

/**
 * The place of one process: started when it is needed, started anew after it was lost, ended when nobody needs it. Calls
 * wait for each other.
 *
 * @param <T> the desk that the process serves
 */
public final class ChildSeat<T> implements AutoCloseable {

    private final ChildPlan<T> plan;
    private final SeatWatch watch;
    /** Held during a call, and whenever the process changes. */
    private final ReentrantLock use = new ReentrantLock();

    private volatile @Nullable Child<T> child;
    private volatile boolean closed;
    private int run;

    public ChildSeat(ChildPlan<T> plan) {
        this.plan = plan;
        this.watch = new SeatWatch(plan, this::look, this::endUnused);
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
    public <R> R call(Duration limit, BooleanSupplier unwanted, Work<T, R> work) throws ChildLost {
        return call(limit, unwanted, new FutureTask<>(() -> {}, null), work);
    }

    /**
     * The same with something to do here meanwhile.
     *
     * @param meanwhile done on this thread while the process is at its first answer; not if it is asked nothing
     */
    public <R> R call(Duration limit, FutureTask<?> meanwhile, Work<T, R> work) throws ChildLost {
        return call(limit, () -> false, meanwhile, work);
    }

    private <R> R call(Duration limit, BooleanSupplier unwanted, FutureTask<?> meanwhile, Work<T, R> work)
            throws ChildLost {
        use.lock();
        try {
            watch.used();
            return running().within(limit.toMillis(), unwanted, meanwhile, desk -> work.on(desk, run));
        } finally {
            use.unlock();
        }
    }

    /** Also while a process is started for a call: that takes longer than the watch would wait for the call to begin. */
    private boolean look() {
        Child<T> current = child;
        boolean working = current != null && current.look();
        return working || use.isLocked();
    }

    /** Whoever is about to call needs the process after all: the watch does not wait for it. */
    private void endUnused() {
        if (use.tryLock()) {
            try {
                end();
            } finally {
                use.unlock();
            }
        }
    }

    private Child<T> running() throws ChildLost {
        if (closed) {
            throw new ChildLost(ChildLost.Reason.ENDED, plan.name() + " is no longer used");
        }
        Child<T> current = child;
        if (current == null || current.isLost()) {
            current = Child.start(plan, watch.timer());
            child = current;
            run++;
        }
        return current;
    }

    /** Lets the process end in order, since nobody needs what it knows. The next call starts another one. */
    public void end() {
        use.lock();
        try {
            Child<T> current = child;
            if (current != null) {
                current.close();
                child = null;
            }
        } finally {
            use.unlock();
        }
    }

    /** Whether this run of the process goes on. */
    public boolean isAt(int number) {
        use.lock();
        try {
            Child<T> current = child;
            return number == run && current != null && !current.isLost();
        } finally {
            use.unlock();
        }
    }

    /** Lets the next call start the process anew. */
    public void startAnew() {
        use.lock();
        try {
            Child<T> current = child;
            if (current != null) {
                current.destroy();
                child = null;
            }
        } finally {
            use.unlock();
        }
    }

    /** The number by which the operating system knows the process; -1 where none runs. */
    public long processId() {
        use.lock();
        try {
            Child<T> current = child;
            return current == null || current.isLost() ? -1 : current.id();
        } finally {
            use.unlock();
        }
    }

    /** Ends the process, and all use of this place. Does not wait for what it is doing: that is given up. */
    @Override
    public void close() {
        closed = true;
        Child<T> current = child;
        if (current != null) {
            current.close();
        }
        watch.close();
    }
}
