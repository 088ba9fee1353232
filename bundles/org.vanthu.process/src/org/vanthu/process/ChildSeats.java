package org.vanthu.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several processes of one kind for calls that have nothing to do with each other. The one that was used last is used first.
 *
 * @param <T> the desk they serve
 */
public final class ChildSeats<T> implements AutoCloseable {

    private final List<ChildSeat<T>> all = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final BlockingDeque<ChildSeat<T>> free = new LinkedBlockingDeque<>();

    /** @param most so many processes at once */
    public ChildSeats(ChildPlan<T> plan, int most) {
        for (int i = 0; i < most; i++) {
            all.add(new ChildSeat<>(plan.numbered(i)));
        }
        free.addAll(all);
    }

    /**
     * Does some work in one of the processes; waits for one that is free.
     *
     * @param limit how long it may take at most, once it has begun
     */
    public <R> R call(Duration limit, ChildSeat.Work<T, R> work) throws ChildLost {
        ChildSeat<T> seat = take();
        try {
            return seat.call(limit, work);
        } finally {
            free.addFirst(seat);
        }
    }

    private ChildSeat<T> take() throws ChildLost {
        try {
            return free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChildLost(ChildLost.Reason.ENDED, "nobody waits any more");
        }
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
