package org.vanthu.process.internal;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.process.ChildFailure;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildLost.Reason;
import org.vanthu.process.ChildPlan;

/** One running process. Used by one thread at a time; once lost it stays lost. */
public final class Child<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final long START_SECONDS = 30;
    private static final long END_SECONDS = 5;
    private static final int OUT_OF_MEMORY = 3;

    private final ChildPlan<T> plan;
    private final ScheduledExecutorService watch;
    private final Process process;
    private final Pipe pipe;
    private final Desk desk;
    private final T calls;
    private volatile @Nullable Turn turn;
    private volatile boolean told;
    private volatile boolean late;
    private volatile boolean lost;

    private Child(ChildPlan<T> plan, ScheduledExecutorService watch, Process process) {
        this.plan = plan;
        this.watch = watch;
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream(), plan.answer());
        this.desk = Desk.of(plan.desk());
        this.calls = plan.desk()
                .cast(Proxy.newProxyInstance(
                        plan.desk().getClassLoader(),
                        new Class<?>[] {plan.desk()},
                        (proxy, method, arguments) -> invoke(method, arguments == null ? new Object[0] : arguments)));
        SpokenLines.toLog(plan.name(), process);
    }

    /** The call of the moment: until when it may take, whether anybody still wants it, what is done here beside it. */
    private record Turn(long end, BooleanSupplier unwanted, FutureTask<?> meanwhile) {}

    /** Starts one and waits until it is ready. */
    public static <T> Child<T> start(ChildPlan<T> plan, ScheduledExecutorService watch) throws ChildLost {
        Launch launch = new Launch(plan);
        try {
            Child<T> child = new Child<>(plan, watch, launch.start());
            try {
                child.greeted();
                return child;
            } catch (ChildLost bad) {
                // A damaged archive of classes keeps a JVM from starting; without it one starts, and writes it anew.
                if (launch.archive().isEmpty()
                        || !Files.deleteIfExists(launch.archive().get())) {
                    throw bad;
                }
                LOG.warn("{} did not start with its archive of classes, which is made anew", plan.name());
                Child<T> second = new Child<>(plan, watch, launch.start());
                second.greeted();
                return second;
            }
        } catch (IOException failed) {
            throw new ChildLost(Reason.NOT_STARTED, plan.name() + ": " + failed.getMessage());
        }
    }

    private void greeted() throws ChildLost {
        ScheduledFuture<?> end = watch.schedule(this::endLate, START_SECONDS, TimeUnit.SECONDS);
        try {
            if (pipe.next().kind() != Pipe.Kind.GREETING) {
                throw new IOException("no greeting");
            }
            pipe.done();
        } catch (IOException failed) {
            kill();
            throw new ChildLost(Reason.NOT_STARTED, plan.name() + ": " + failed.getMessage());
        } finally {
            end.cancel(false);
        }
    }

    public boolean isLost() {
        return lost || !process.isAlive();
    }

    public long id() {
        return process.pid();
    }

    /** Work that may take so long, and is stopped when nobody wants it any more: {@link #look} sees to both. */
    public <R> R within(long millis, BooleanSupplier unwanted, FutureTask<?> meanwhile, Call<T, R> work)
            throws ChildLost {
        told = false;
        turn = new Turn(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), unwanted, meanwhile);
        try {
            return work.on(calls);
        } finally {
            turn = null;
        }
    }

    /** Looks at the call of the moment; to be called now and then by another thread. Answers whether there is one. */
    public boolean look() {
        Turn now = turn;
        if (now == null) {
            return false;
        }
        if (System.nanoTime() - now.end > 0) {
            endLate();
        } else {
            ask(now.unwanted);
        }
        return true;
    }

    /** Work on the desk of a process. */
    public interface Call<T, R> {
        R on(T desk) throws ChildLost;
    }

    private void ask(BooleanSupplier unwanted) {
        try {
            if (!told && unwanted.getAsBoolean()) {
                told = true;
                pipe.send(Pipe.Kind.CANCEL, 0, List.of(), List.of());
            }
        } catch (IOException gone) {
            LOG.debug("{} cannot be told", plan.name(), gone);
        }
    }

    private void endLate() {
        late = true;
        lost = true;
        process.destroyForcibly();
    }

    private @Nullable Object invoke(Method method, Object[] arguments) throws ChildLost {
        if (method.getDeclaringClass() == Object.class) {
            throw new IllegalStateException("a desk is only called");
        }
        try {
            Desk.Entry entry = desk.entry(method);
            pipe.send(Pipe.Kind.CALL, entry.number(), entry.parameters(), Arrays.asList(arguments));
            besides();
            Pipe.Head head = pipe.next();
            if (head.kind() == Pipe.Kind.FAILURE) {
                throw new ChildFailure((String) pipe.value(Pipe.TOLD));
            }
            List<Form> result = entry.result();
            return result.isEmpty() ? null : pipe.value(result.getFirst());
        } catch (IOException broken) {
            throw lost(broken);
        } finally {
            pipe.done();
        }
    }

    /** What fails in it is told to whoever asks for its result, not here. */
    private void besides() {
        Turn now = turn;
        if (now != null) {
            now.meanwhile.run();
        }
    }

    private ChildLost lost(IOException broken) {
        if (!(broken instanceof EOFException)) {
            process.destroyForcibly();
        }
        kill();
        if (late) {
            return new ChildLost(Reason.TIME, plan.name());
        }
        int code = process.exitValue();
        Reason reason = code == OUT_OF_MEMORY ? Reason.MEMORY : Reason.ENDED;
        return new ChildLost(reason, plan.name() + " ended with " + code + ": " + broken.getMessage());
    }

    /** Gives a process whose pipe ended the time to say its exit code, then ends it. */
    private void kill() {
        lost = true;
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            process.onExit().join();
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it end in order. */
    public void close() {
        lost = true;
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
    }

    /** Ends it at once. */
    public void destroy() {
        lost = true;
        process.destroyForcibly();
    }
}
