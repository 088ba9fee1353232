package org.vanthu.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vanthu.process.internal.Desk;
import org.vanthu.process.internal.Form;
import org.vanthu.process.internal.Pipe;

/** The other end: serves one call after the other until its parent is gone. */
public final class ChildService {

    /** Parsers of strangers' files descend deep. */
    private static final long STACK = 16L << 20;

    private static final int CRASHED = 70;

    /** A call that takes longer than twice this is listened beside. */
    private static final long LISTEN = TimeUnit.MILLISECONDS.toNanos(20);

    private final Pipe pipe;
    private final Desk desk;
    private final Object served;
    private final Thread listener = Thread.currentThread();
    /** Held by whoever reads from the pipe. */
    private final ReentrantLock ear = new ReentrantLock();

    private @Nullable Call heard;
    /** The parent writes it to its log. */
    private final PrintStream log =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private volatile boolean cancelled;
    private volatile boolean busy;
    private volatile boolean resting;
    private volatile int calls;

    private <T> ChildService(Class<T> type, Function<BooleanSupplier, T> served, OutputStream out, long most) {
        this.pipe = new Pipe(new FileInputStream(FileDescriptor.in), out, most);
        this.desk = Desk.of(type);
        this.served = served.apply(() -> cancelled);
    }

    /**
     * Serves the calls that come through standard input, and never returns. What is printed goes to standard error.
     *
     * @param desk the interface
     * @param served makes what serves it; is given the question whether the caller has given up the call of the moment
     * @param most the longest call taken, in bytes
     */
    public static <T> void serve(Class<T> desk, Function<BooleanSupplier, T> served, long most) {
        serve(desk, served, new FileOutputStream(FileDescriptor.out), most);
    }

    /** The same, answering through another stream to where standard output leads. */
    public static <T> void serve(Class<T> desk, Function<BooleanSupplier, T> served, OutputStream answers, long most) {
        ChildService service = new ChildService(desk, served, answers, most);
        System.setOut(service.log);
        System.setIn(InputStream.nullInputStream());
        try {
            service.pipe.send(Pipe.Kind.GREETING, 0, List.of(), List.of());
            new Thread(null, service::serveAll, "serving", STACK).start();
            service.listen();
        } catch (IOException parentGone) {
            service.end();
        }
    }

    /** A call that was heard. */
    private record Call(Desk.Entry entry, List<Object> arguments) {}

    /** One thread hears a call and serves it: handing each to another thread would cost as much as a short call. */
    private void serveAll() {
        try {
            while (true) {
                Call call = next();
                answer(call.entry, call.arguments);
            }
        } catch (IOException parentGone) {
            end();
        } catch (RuntimeException | Error unanswerable) {
            crash(unanswerable);
        }
    }

    private Call next() throws IOException {
        ear.lock();
        try {
            while (heard == null) {
                hear();
            }
            Call call = heard;
            heard = null;
            cancelled = false;
            calls++;
            busy = true;
            return call;
        } finally {
            ear.unlock();
            if (resting) {
                LockSupport.unpark(listener);
            }
        }
    }

    private void hear() throws IOException {
        Pipe.Head head = pipe.next();
        if (head.kind() == Pipe.Kind.CANCEL) {
            cancelled = true;
        } else {
            Desk.Entry entry = desk.entry(head.number());
            List<Object> arguments = new ArrayList<>();
            for (Form form : entry.parameters()) {
                arguments.add(pipe.value(form));
            }
            heard = new Call(entry, arguments);
        }
        pipe.done();
    }

    /** While a call takes long, hears that it is given up, or that the parent is gone. */
    private void listen() {
        int before = calls;
        while (true) {
            LockSupport.parkNanos(LISTEN);
            if (busy && calls == before) {
                hearBeside();
            } else if (calls == before) {
                resting = true;
                if (!busy) {
                    LockSupport.park();
                }
                resting = false;
            }
            before = calls;
        }
    }

    private void hearBeside() {
        ear.lock();
        try {
            while (busy && heard == null) {
                hear();
            }
        } catch (IOException parentGone) {
            end();
        } catch (RuntimeException | Error unreadable) {
            crash(unreadable);
        } finally {
            ear.unlock();
        }
    }

    private void answer(Desk.Entry entry, List<Object> arguments) throws IOException {
        Object result;
        try {
            result = entry.method().invoke(served, arguments.toArray());
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace(log);
            String told = String.valueOf(failed.getCause());
            busy = false;
            pipe.send(Pipe.Kind.FAILURE, 0, List.of(Pipe.TOLD), List.of(told));
            return;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("methods of a desk are open", impossible);
        }
        busy = false;
        List<Form> form = entry.result();
        pipe.send(Pipe.Kind.ANSWER, 0, form, form.isEmpty() ? List.of() : List.of(result));
    }

    /** This program has no log of its own: the parent keeps what is said here. */
    private void crash(Throwable reason) {
        reason.printStackTrace(log);
        Runtime.getRuntime().halt(CRASHED);
    }

    /** An idle process ends in order, so that the archive of its classes is written; one at work is given up. */
    private void end() {
        if (busy) {
            Runtime.getRuntime().halt(0);
        }
        System.exit(0);
    }
}
