package org.vanthu.ui.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Background;

/** What a person at the screen can do and see. All calls on the window's thread. */
public final class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Display display;

    public Screen(Display display) {
        this.display = display;
    }

    public Display display() {
        return display;
    }

    /** Lets the window work until the condition holds; fails naming what was awaited. */
    public void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Runnable wake = () -> {};
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, wake);
                display.sleep();
            }
        }
    }

    /** Lets the window work until no work runs in the background and nothing is left to paint. */
    public void settle() {
        waitFor("background work to end", () -> Job.getJobManager().find(Background.class).length == 0);
        while (display.readAndDispatch()) {
            // paints and answers that have arrived
        }
        waitFor("answers to be shown", () -> Job.getJobManager().find(Background.class).length == 0);
    }

    /** Windows in sight, the uppermost last. */
    public List<Shell> windows() {
        return Arrays.stream(display.getShells())
                .filter(shell -> !shell.isDisposed() && shell.isVisible())
                .toList();
    }

    /** The uppermost window with a title that holds these words. */
    public Shell window(String title) {
        waitFor("a window called " + title, () -> find(title).isPresent());
        return find(title).orElseThrow();
    }

    private Optional<Shell> find(String title) {
        return windows().stream()
                .filter(shell -> shell.getText().contains(title))
                .reduce((lower, upper) -> upper);
    }

    /** Every control below, depth first, that can be seen. */
    public List<Control> controls(Composite in) {
        List<Control> found = new ArrayList<>();
        for (Control child : in.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    found.addAll(controls(composite));
                }
            }
        }
        return found;
    }

    /** The first control of a class below that passes. */
    public <C extends Control> Optional<C> find(Composite in, Class<C> type, Predicate<C> which) {
        return controls(in).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .findFirst();
    }

    /** The input under a label. */
    public Text input(Composite in, String label) {
        return find(in, Text.class, text -> label.equals(text.getData("label")))
                .orElseThrow(() -> new AssertionError("no input called " + label));
    }

    /** Types words into the input under a label, in place of what stood there. */
    public void type(Composite in, String label, String words) {
        Text text = input(in, label);
        text.setFocus();
        text.setText(words);
    }

    /** Presses the button with these words. */
    public void press(Composite in, String words) {
        button(in, words).press();
    }

    public ActButton button(Composite in, String words) {
        return find(in, ActButton.class, button -> button.getText().equals(words))
                .orElseThrow(() -> new AssertionError("no button called " + words));
    }

    /** Presses a key in the focused control or in the one given. */
    public void key(Control in, int key, int modifiers) {
        Event event = new Event();
        event.keyCode = key;
        event.character = key < 128 ? (char) key : 0;
        event.stateMask = modifiers;
        event.type = SWT.KeyDown;
        in.notifyListeners(SWT.KeyDown, event);
    }

    /** All words that can be read below, one line each. */
    public String words(Composite in) {
        StringBuilder words = new StringBuilder();
        for (Control control : controls(in)) {
            if (control instanceof Label label && !label.getText().isBlank()) {
                words.append(label.getText()).append('\n');
            } else if (control instanceof ActButton button && !button.getText().isEmpty()) {
                words.append(button.getText()).append('\n');
            } else if (control instanceof Text text) {
                words.append(text.getText()).append('\n');
            }
        }
        return words.toString();
    }

    /** Writes what the screen shows as a PNG: all windows, the uppermost on top. */
    public void shoot(Path file) throws IOException {
        settle();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Shell[] open = windows().toArray(Shell[]::new);
        Rectangle area = open[0].getBounds();
        for (Shell shell : open) {
            area = area.union(shell.getBounds());
        }
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(100)};
        image.dispose();
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
