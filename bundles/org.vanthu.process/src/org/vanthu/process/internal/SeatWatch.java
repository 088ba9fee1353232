package org.vanthu.process.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vanthu.process.ChildPlan;

/**
 * Looks after one process from a thread of its own: every few hundredths of a second while calls come, whatever their number,
 * and then once, when no call has come for as long as the plan lets it idle. A timer for each call would cost as much as a short call.
 */
public final class SeatWatch implements AutoCloseable {

    private static final long LOOK_MILLIS = 50;

    private final ChildPlan<?> plan;
    private final BooleanSupplier look;
    private final Runnable unused;
    private final ScheduledThreadPoolExecutor timer;
    private volatile int calls;
    private volatile boolean resting = true;
    private int seen;
    private @Nullable ScheduledFuture<?> end;

    /**
     * @param look looks at the call of the moment; answers whether there is one
     * @param unused what is to be done when no call has come for long
     */
    public SeatWatch(ChildPlan<?> plan, BooleanSupplier look, Runnable unused) {
        this.plan = plan;
        this.look = look;
        this.unused = unused;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "watch-" + plan.name());
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** A call begins. Only one thread at a time says so. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public void used() {
        calls++;
        if (resting) {
            wake();
        }
    }

    private synchronized void wake() {
        if (resting) {
            resting = false;
            if (end != null) {
                end.cancel(false);
            }
            timer.schedule(this::round, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        boolean working = look.getAsBoolean();
        synchronized (this) {
            int now = calls;
            if (working || now != seen) {
                seen = now;
                timer.schedule(this::round, LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
            resting = true;
            end = timer.schedule(unused, plan.idle().toMillis(), TimeUnit.MILLISECONDS);
        }
        // A call that began before it could see that nobody looks.
        if (calls != seen) {
            wake();
        }
    }

    /** For what has to happen at a time of its own. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
