package org.vanthu.ui.testkit;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.page.Overlay;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.TickBox;

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

    /** Types into the input under these words. */
    public final DialogPage typeUnder(String label, String words) {
        screen().type(root(), label, words);
        return this;
    }

    /** Chooses a line of the list whose label has this key, by words it contains. */
    public final DialogPage choose(String key, String words) {
        chooseLine(key, words);
        return this;
    }

    /** The lines offered in the list whose label has this key. */
    public final List<String> lines(String key) {
        return screen().look(() -> List.of(chooser(key).getItems()));
    }

    /** The line chosen in the list whose label has this key. */
    public final String chosen(String key) {
        return screen().look(() -> chooser(key).getText());
    }

    /** Chooses the only line of any list in this window that says exactly this. */
    public final DialogPage chooseAny(String line) {
        Combo combo = screen().await(root(), Combo.class, "a choice with " + line, one -> one.indexOf(line) >= 0);
        screen().act(() -> {
            combo.select(combo.indexOf(line));
            combo.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Ticks the box with these words, by the space bar. */
    public final DialogPage tick(String words) {
        TickBox box =
                screen().await(root(), TickBox.class, "a box " + words, one -> words.equals(one.getData("label")));
        screen().key(box, ' ', SWT.NONE);
        screen().settle();
        return this;
    }

    /** Types into the search line of the tree. */
    public final DialogPage search(String words) {
        screen().act(() -> searchLine().setText(words));
        screen().settle();
        return this;
    }

    /** Types into the search line and takes the first that matches with Enter. */
    public final DialogPage pick(String words) {
        search(words);
        screen().act(() -> searchLine().notifyListeners(SWT.DefaultSelection, new Event()));
        screen().settle();
        return this;
    }

    /** Types a name into the search line, and Enter: it is taken once it is known that nobody else is meant. */
    public final DialogPage pickAnybody(String name) {
        pick(name);
        screen().waitFor(name + " to be taken", () -> searchLine().getText().isEmpty());
        return this;
    }

    /** Types into the line that offers what it finds, waits for the offer, and takes it with Enter. */
    public final DialogPage pickOffered(String words) {
        takeOffered(screen().look(this::searchLine), words, words);
        return this;
    }

    /** The same in the line that asks with the words of this key. */
    public final DialogPage pickOffered(String hint, String words) {
        takeOffered(asking(hint), words, words);
        return this;
    }

    /** The same in the line whose label has this key. */
    public final DialogPage pickOfferedUnder(String key, String words) {
        takeOffered(screen().look(() -> screen().input(root(), text(key))), words, words);
        return this;
    }

    /** Presses keys where the focus is. */
    public final DialogPage keys(String keys) {
        Keys.press(screen(), shell(), keys);
        screen().settle();
        return this;
    }

    /** The box over the page that says where this will stand. */
    public final Overlay box(String id) {
        return screen().look(() -> canvas().overlays().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private PageCanvas canvas() {
        return screen().find(root(), PageCanvas.class, canvas -> true).orElseThrow();
    }

    /** Presses a button by the key of its words, once it is there. */
    public final DialogPage button(String key) {
        String words = text(key);
        ActButton button = screen().await(
                        root(),
                        ActButton.class,
                        "a button " + words,
                        one -> one.getText().equals(words) && one.isEnabled());
        screen().act(button::press);
        screen().settle();
        return this;
    }

    /** Waits until this window says something, in labels or in its list. */
    public final DialogPage awaitWords(String words) {
        screen().waitFor("the window to say " + words, () -> words().contains(words) || listed(words));
        screen().settle();
        return this;
    }

    private boolean listed(String words) {
        return list().rows().stream().flatMap(List::stream).anyMatch(cell -> cell.contains(words));
    }

    /** The same window, where documents are looked through in it. */
    public final ReviewPage review() {
        return new ReviewPage(screen(), shell());
    }

    /** The list in this window. */
    public final ListPage list() {
        return new ListPage(screen(), root());
    }

    /** Waits until this window has closed by itself. */
    public final void awaitClosed() {
        screen().waitFor("the window to close", root()::isDisposed);
        screen().settle();
    }

    private Text searchLine() {
        return screen().find(root(), Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0)
                .orElseThrow();
    }

    /** Presses the prominent button once it can be pressed, and waits until this window is gone. */
    public final void confirm() {
        press();
        awaitClosed();
    }

    /** Presses the prominent button once it can be pressed. */
    public final void press() {
        screen().waitFor(
                        "the prominent button to be enabled",
                        () -> screen().prominent(root()).isEnabled());
        screen().act(() -> screen().prominent(root()).press());
        screen().settle();
    }

    /** The window that has opened in place of this one. */
    public final DialogPage next() {
        return of(screen());
    }

    /** Goes away from the window as Escape does, and hands over the question whether to discard what was typed. */
    public final DialogPage leave() {
        screen().act(() -> shell().close());
        screen().settle();
        return next();
    }

    /** Closes the window as Escape does; what was typed or chosen in it is discarded when the program asks. */
    public final void dismiss() {
        screen().act(() -> shell().close());
        screen().settle();
        if (!screen().look(() -> root().isDisposed())) {
            DialogPage question = next();
            screen().press(
                            question.root(),
                            screen().look(() -> KitTexts.of(screen().display()).get("discard.discard")));
            screen().settle();
        }
    }
}
