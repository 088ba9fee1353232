package org.vanthu.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several processes of one kind for calls that have nothing to do with each other. The one that was used last is used first. Who
 * gives it some patience has one that is busy waited for while calls are short, rather than another asked: what a young process
 * has not compiled yet may cost more than such a wait, and a second one may never be needed.
 *
 * @param <T> the desk they serve
 */
public final class ChildSeats<T> implements AutoCloseable {

    /** Calls that take longer are not waited for. */
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(2);

    /** The part of one call in what calls take of late. */
    private static final int PART = 8;

    private final List<ChildSeat<T>> all = new ArrayList<>();
    private final long patience;
    private final AtomicInteger turn = new AtomicInteger();
    /** The one that was used last is the first. */
    private final Deque<ChildSeat<T>> free = new ArrayDeque<>();
    /** The one that is waited for. */
    private ChildSeat<T> warm;
    /** How long a call takes of late, in nanoseconds. */
    private long usual;

    /**
     * @param most so many processes at once
     * @param patience how long a busy process is waited for while calls are short; zero where all processors shall work at once
     */
    public ChildSeats(ChildPlan<T> plan, int most, Duration patience) {
        this.patience = patience.toNanos();
        for (int i = 0; i < most; i++) {
            all.add(new ChildSeat<>(plan.numbered(i)));
        }
        free.addAll(all);
        warm = all.getFirst();
    }

    /**
     * Does some work in one of the processes; waits for one that is free.
     *
     * @param limit how long it may take at most, once it has begun
     */
    public <R> R call(Duration limit, ChildSeat.Work<T, R> work) throws ChildLost {
        ChildSeat<T> seat = take();
        long begun = System.nanoTime();
        try {
            return seat.call(limit, work);
        } finally {
            giveBack(seat, System.nanoTime() - begun);
        }
    }

    private synchronized ChildSeat<T> take() throws ChildLost {
        long waits = usual < SHORT ? patience : 0;
        long begun = System.nanoTime();
        try {
            while (!free.contains(warm)) {
                long left = waits - (System.nanoTime() - begun);
                if (left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } else if (free.isEmpty()) {
                    wait();
                } else {
                    warm = free.getFirst();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChildLost(ChildLost.Reason.ENDED, "nobody waits any more");
        }
        free.remove(warm);
        return warm;
    }

    private synchronized void giveBack(ChildSeat<T> seat, long took) {
        usual += (took - usual) / PART;
        free.addFirst(seat);
        notifyAll();
    }

    /** The places one after the other, for what stays in one process for long. */
    public ChildSeat<T> next() {
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }

    /** The numbers by which the operating system knows those that run. */
    public List<Long> processIds() {
        return all.stream().map(ChildSeat::processId).filter(id -> id >= 0).toList();
    }

    /** Ends all of them. */
    @Override
    public void close() {
        all.forEach(ChildSeat::close);
    }
}
