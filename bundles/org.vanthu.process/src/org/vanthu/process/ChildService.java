package org.vanthu.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.vanthu.process.internal.Desk;
import org.vanthu.process.internal.Pipe;

/** The other end: serves one call after the other until its parent is gone. */
public final class ChildService {

    /** Parsers of strangers' files descend deep. */
    private static final long STACK = 16L << 20;

    private static final int CRASHED = 70;

    private final Pipe pipe;
    private final Desk desk;
    private final Object served;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(work -> new Thread(null, work, "serving", STACK));
    /** The parent writes it to its log. */
    private final PrintStream log =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private volatile boolean cancelled;
    private volatile boolean busy;

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
            service.listen();
        } catch (IOException parentGone) {
            service.end();
        }
    }

    private void listen() throws IOException {
        while (true) {
            Pipe.Head head = pipe.next();
            if (head.kind() == Pipe.Kind.CANCEL) {
                cancelled = true;
                pipe.done();
                continue;
            }
            Method method = desk.methods().get(head.number());
            List<Object> arguments = new ArrayList<>();
            for (Type type : Desk.parameters(method)) {
                arguments.add(pipe.value(type));
            }
            pipe.done();
            cancelled = false;
            busy = true;
            worker.execute(() -> work(method, arguments));
        }
    }

    private void work(Method method, List<Object> arguments) {
        try {
            answer(method, arguments);
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        } catch (RuntimeException | Error unanswerable) {
            unanswerable.printStackTrace(log);
            Runtime.getRuntime().halt(CRASHED);
        }
    }

    private void answer(Method method, List<Object> arguments) throws IOException {
        Object result;
        try {
            result = method.invoke(served, arguments.toArray());
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace(log);
            String told = String.valueOf(failed.getCause());
            busy = false;
            pipe.send(Pipe.Kind.FAILURE, 0, List.of(String.class), List.of(told));
            return;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("methods of a desk are open", impossible);
        }
        busy = false;
        List<Type> type = Desk.result(method);
        pipe.send(Pipe.Kind.ANSWER, 0, type, type.isEmpty() ? List.of() : List.of(result));
    }

    /** An idle process ends in order, so that the archive of its classes is written; one at work is given up. */
    private void end() {
        if (busy) {
            Runtime.getRuntime().halt(0);
        }
        System.exit(0);
    }
}
