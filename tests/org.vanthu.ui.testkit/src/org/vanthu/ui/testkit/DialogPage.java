package org.vanthu.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A window over the program that asks for something. */
public class DialogPage extends Page {

    protected DialogPage(Screen screen, Shell shell) {
        super(screen, shell);
    }

    /** The uppermost window of that kind, once there is one and it has read what it shows. */
    public static DialogPage of(Screen screen) {
        Shell shell = screen.window("a window over the program", one -> (one.getStyle() & SWT.APPLICATION_MODAL) != 0);
        screen.settle();
        return new DialogPage(screen, shell);
    }

    /** What the title bar says. */
    public final String title() {
        return screen().look(() -> shell().getText());
    }

    /** Types into the input whose label has this key. */
    public final DialogPage type(String key, String words) {
        fill(key, words);
        return this;
    }

    /** Chooses a line of the list whose label has this key, by words it contains. */
    public final DialogPage choose(String key, String words) {
        chooseLine(key, words);
        return this;
    }

    /** Types into the search line and takes the first that matches with Enter. */
    public final DialogPage pick(String words) {
        screen().act(() -> {
            Text search = searchLine();
            search.setText(words);
            search.notifyListeners(SWT.DefaultSelection, new Event());
            search.setText("");
        });
        screen().settle();
        return this;
    }

    private Text searchLine() {
        return screen().find(root(), Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0)
                .orElseThrow();
    }

    /** Presses the prominent button once it can be pressed, and waits until this window is gone. */
    public final void confirm() {
        press();
        screen().waitFor("the window to close; it says:\n" + words(), root()::isDisposed);
        screen().settle();
    }

    /** Presses the prominent button once it can be pressed. */
    public final void press() {
        screen().waitFor(
                        "the prominent button to be enabled",
                        () -> screen().prominent(root()).isEnabled());
        screen().act(() -> screen().prominent(root()).press());
        screen().settle();
    }

    /** Closes the window as Escape does. */
    public final void dismiss() {
        screen().act(() -> shell().close());
        screen().settle();
    }
}
