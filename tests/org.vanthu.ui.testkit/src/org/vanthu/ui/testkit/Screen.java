package org.vanthu.ui.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Badge;
import org.vanthu.ui.kit.work.Background;

/**
 * What a person at the screen can do and see. May be asked on the window's thread, which then goes on working while
 * something is awaited, or on any other, which then waits for the window's.
 */
public final class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_AGAIN_MILLISECONDS = 10;

    private final Display display;

    public Screen(Display display) {
        this.display = display;
    }

    public Display display() {
        return display;
    }

    private boolean isMine() {
        return display.getThread() == Thread.currentThread();
    }

    /** Looks at widgets, or touches them, on the window's thread. */
    public <T> T look(Callable<T> look) {
        FutureTask<T> task = new FutureTask<>(look);
        if (isMine()) {
            task.run();
        } else {
            display.asyncExec(task);
        }
        return answer("the window to answer", task);
    }

    /** Does something on the window's thread. */
    public void act(Runnable act) {
        look(() -> {
            act.run();
            return true;
        });
    }

    private <T> T answer(String awaited, Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) {
                throw new AssertionError(wrong.getMessage(), wrong);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new Stuck(display).awaiting(awaited);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** Lets the window work until the condition holds; fails naming what was awaited. */
    public void waitFor(String what, BooleanSupplier condition) {
        if (isMine()) {
            work(what, condition);
            return;
        }
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        act(() -> watch(condition, held));
        try {
            answer(what, held);
        } finally {
            held.cancel(false);
        }
    }

    private void work(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Runnable wake = () -> {};
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Stuck(display).awaiting(what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(LOOK_AGAIN_MILLISECONDS, wake);
                display.sleep();
            }
        }
    }

    private void watch(BooleanSupplier condition, CompletableFuture<Boolean> held) {
        if (held.isDone()) {
            return;
        }
        try {
            if (condition.getAsBoolean()) {
                held.complete(true);
            } else {
                display.timerExec(LOOK_AGAIN_MILLISECONDS, () -> watch(condition, held));
            }
        } catch (RuntimeException | AssertionError broken) {
            held.completeExceptionally(broken);
        }
    }

    /** Lets the window work until no work runs in the background and every answer is shown. */
    public void settle() {
        do {
            waitFor("background work to end", Screen::isQuiet);
            flush();
        } while (!isQuiet());
    }

    private static boolean isQuiet() {
        return Job.getJobManager().find(Background.class).length == 0;
    }

    /** Answers arrive through the queue of the window: what is asked behind them is answered after them. */
    private void flush() {
        if (!isMine()) {
            act(() -> {});
            return;
        }
        while (display.readAndDispatch()) {
            // paints and answers that have arrived
        }
    }

    /** Windows in sight, each behind those that it lies over; the display names them in an order of its own. */
    public List<Shell> windows() {
        return look(() -> Arrays.stream(display.getShells())
                .filter(shell -> !shell.isDisposed() && shell.isVisible())
                .sorted(Comparator.comparingInt(Screen::depth))
                .toList());
    }

    private static int depth(Shell shell) {
        return shell.getParent() == null ? 0 : 1 + depth(shell.getParent().getShell());
    }

    /** The uppermost window with a title that holds these words. */
    public Shell window(String title) {
        return window("a window called " + title, shell -> shell.getText().contains(title));
    }

    /** The uppermost window that passes, once there is one. */
    public Shell window(String what, Predicate<Shell> which) {
        waitFor(what, () -> find(which).isPresent());
        return look(() -> find(which).orElseThrow());
    }

    private Optional<Shell> find(Predicate<Shell> which) {
        return windows().stream().filter(which).reduce((lower, upper) -> upper);
    }

    /** Every control below, depth first, that can be seen. */
    public List<Control> controls(Composite in) {
        return look(() -> {
            List<Control> found = new ArrayList<>();
            collect(in, found);
            return found;
        });
    }

    private static void collect(Composite in, List<Control> found) {
        for (Control child : in.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    collect(composite, found);
                }
            }
        }
    }

    /** The first control of a class below that passes. */
    public <C extends Control> Optional<C> find(Composite in, Class<C> type, Predicate<C> which) {
        return look(() -> all(in, type).stream().filter(which).findFirst());
    }

    /** Every control of a class below. */
    public <C extends Control> List<C> all(Composite in, Class<C> type) {
        return controls(in).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first control of a class below that passes, once it is there. */
    public <C extends Control> C await(Composite in, Class<C> type, String what, Predicate<C> which) {
        waitFor(what, () -> find(in, type, which).isPresent());
        return find(in, type, which).orElseThrow();
    }

    /** The input under a label. */
    public Text input(Composite in, String label) {
        return find(in, Text.class, text -> label.equals(text.getData("label")))
                .orElseThrow(() -> new AssertionError("no input called " + label));
    }

    /** Types words into the input under a label, in place of what stood there. */
    public void type(Composite in, String label, String words) {
        act(() -> {
            Text text = input(in, label);
            text.setFocus();
            text.setText(words);
        });
    }

    /** Presses the button with these words. */
    public void press(Composite in, String words) {
        act(() -> button(in, words).press());
    }

    public ActButton button(Composite in, String words) {
        return find(in, ActButton.class, button -> button.getText().equals(words))
                .orElseThrow(() -> new AssertionError("no button called " + words + " among:\n" + words(in)));
    }

    /** The filled button below: the act to do next. */
    public ActButton prominent(Composite in) {
        return find(in, ActButton.class, button -> button.weight() == ActButton.Weight.PROMINENT)
                .orElseThrow(() -> new AssertionError("no prominent button among:\n" + words(in)));
    }

    /** Presses a key in the control given. */
    public void key(Control in, int key, int modifiers) {
        act(() -> {
            Event event = new Event();
            event.keyCode = key;
            event.character = key < 128 ? (char) key : 0;
            event.stateMask = modifiers;
            event.type = SWT.KeyDown;
            in.notifyListeners(SWT.KeyDown, event);
        });
    }

    /** All words that can be read below, one line each. */
    public String words(Composite in) {
        return look(() -> {
            StringBuilder words = new StringBuilder();
            controls(in)
                    .forEach(control ->
                            said(control).ifPresent(text -> words.append(text).append('\n')));
            return words.toString();
        });
    }

    private static Optional<String> said(Control control) {
        String words = switch (control) {
            case Label label -> label.getText();
            case ActButton button -> button.getText();
            case Badge badge -> badge.getText();
            case Text text -> text.getText();
            case NatTable grid -> headings(grid);
            default -> "";
        };
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static String headings(NatTable grid) {
        return IntStream.range(0, grid.getColumnCount())
                .mapToObj(column -> String.valueOf(grid.getDataValueByPosition(column, 0)))
                .collect(Collectors.joining("\n"));
    }

    /** Writes what the screen shows as a PNG: all windows, the uppermost on top. */
    public void shoot(Path file) throws IOException {
        new Camera(this).shoot(file);
    }
}
