package org.vanthu.ui.testkit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.audit.ActNames;
import org.vanthu.domain.Language;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;

/** A part of the screen with what a person does there, named by the words that stand on it. */
public abstract class Page {

    private final Screen screen;
    private final Composite root;

    /** @param root everything on this page lies in it */
    protected Page(Screen screen, Composite root) {
        this.screen = screen;
        this.root = root;
    }

    protected final Screen screen() {
        return screen;
    }

    protected final Composite root() {
        return root;
    }

    /** The words under a key of documents or of administration, in the language of the screen. */
    protected final String text(String key) {
        return screen.look(() -> {
            Texts documents = DocumentTexts.of(screen.display());
            return documents.has(key)
                    ? documents.get(key)
                    : AdministrationTexts.of(screen.display()).get(key);
        });
    }

    /** What stands under a key of the texts, as far as it is the same whatever is told there. */
    public final String saying(String key) {
        return text(key).split("\\{")[0];
    }

    /** What the record of events calls an act, in the language of the screen. */
    public final String actCalled(String code) {
        return screen.look(() -> ActNames.in(
                        Texts.localeOf(screen.display()).equals(Texts.VIETNAMESE)
                                ? Language.VIETNAMESE
                                : Language.ENGLISH)
                .of(code));
    }

    /** Types into the input whose label has this key. */
    protected final void fill(String key, String words) {
        screen.type(root, text(key), words);
    }

    /** Shows the tab with this id, once there is one. */
    protected final void showTab(String id) {
        Canvas head = screen.await(root, Canvas.class, "the tab " + id, one -> id.equals(one.getData("tab")));
        screen.act(() -> head.notifyListeners(SWT.MouseDown, new Event()));
        screen.settle();
    }

    /** The list of lines whose label has this key. */
    protected final Combo chooser(String key) {
        String label = text(key);
        return screen.await(root, Combo.class, "a choice called " + label, one -> label.equals(one.getData("label")));
    }

    /** Chooses a line of the list whose label has this key: the one that says this, else one that contains it. */
    protected final void chooseLine(String key, String words) {
        Combo combo = chooser(key);
        screen.act(() -> {
            int line = IntStream.concat(
                            IntStream.of(combo.indexOf(words)).filter(index -> index >= 0),
                            IntStream.range(0, combo.getItemCount())
                                    .filter(index -> combo.getItem(index).contains(words)))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError(words + " is not among " + String.join(", ", combo.getItems())));
            combo.select(line);
            combo.notifyListeners(SWT.Selection, new Event());
        });
        screen.settle();
    }

    /** The line that offers what it finds and asks with the words of this key. */
    protected final Text asking(String hint) {
        String words = text(hint);
        return screen.await(root, Text.class, "a line that asks: " + words, one -> words.equals(one.getMessage()));
    }

    /** Types into a line that offers what it finds, waits until the first offer says something, and takes it with Enter. */
    protected final void takeOffered(Text line, String typed, String offered) {
        screen.act(() -> {
            line.setFocus();
            line.setText(typed);
        });
        screen.waitFor("an offer of " + offered, () -> isOffered(offered));
        screen.act(() -> line.notifyListeners(SWT.DefaultSelection, new Event()));
        screen.settle();
    }

    private boolean isOffered(String words) {
        return Arrays.stream(shell().getShells())
                .flatMap(offer -> screen.all(offer, org.eclipse.swt.widgets.List.class).stream())
                .anyMatch(list -> list.getItemCount() > 0 && list.getItem(0).contains(words));
    }

    /** Everything that can be read on this page. */
    public final String words() {
        return screen.words(root);
    }

    /** The window this page lies in. */
    public final Shell shell() {
        return screen.look(root::getShell);
    }
}
