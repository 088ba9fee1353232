package org.vanthu.ui.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.page.PageRows;
import org.vanthu.ui.kit.page.PageRows.Look;

/** The window in which documents are looked through and signed. */
public final class ReviewPage extends DialogPage {

    private static final int MOST_PRESSES = 5000;

    ReviewPage(Screen screen, Shell shell) {
        super(screen, shell);
    }

    private PageRows<?> rows() {
        return screen().await(root(), PageRows.class, "the documents to sign", one -> true);
    }

    /** Each document with how it stands, in order. */
    public List<Look> documents() {
        PageRows<?> rows = rows();
        return screen().look(rows::looks);
    }

    /** Waits until so many documents are there. */
    public ReviewPage awaitDocuments(int count) {
        screen().waitFor(count + " documents", () -> documents().size() == count);
        screen().settle();
        return this;
    }

    /** Waits until a document stands so. */
    public ReviewPage awaitDocument(String subject, String words) {
        screen().waitFor(
                        subject + " to be: " + words + ", among " + documents(),
                        () -> documents().stream()
                                .anyMatch(look -> look.title().contains(subject)
                                        && look.words().contains(words)));
        screen().settle();
        return this;
    }

    /** Whether something can be signed now. */
    public boolean maySign() {
        return screen().look(() -> screen().prominent(root()).isEnabled());
    }

    /** What the button that signs says. */
    public String signSays() {
        return screen().look(() -> screen().prominent(root()).getText());
    }

    /** Waits until the button that signs says this and can be pressed. */
    public ReviewPage awaitSays(String key) {
        String words = saying(key);
        screen().waitFor("the button to say " + words, () -> signSays().contains(words) && maySign());
        screen().settle();
        return this;
    }

    /** Presses the button that stops what is being done; from the thread that does it, too. */
    public void stop() {
        String words = screen().look(() -> KitTexts.of(screen().display()).get("work.stop"));
        screen().display().syncExec(() -> screen().button(root(), words).press());
    }

    /** Goes on until a page of a file with this name is in sight; what is said of where the person is. */
    public String awaitPageOf(String file) {
        BooleanSupplier there = () -> where(file).isPresent();
        goOnUntil("a page of " + file, there, () -> true);
        return screen().look(() -> where(file).orElseThrow());
    }

    private Optional<String> where(String file) {
        return screen().all(root(), Label.class).stream()
                .map(Label::getText)
                .filter(words -> words.contains(file))
                .findFirst();
    }

    /** Presses a key where the documents are. */
    public ReviewPage press(String key) {
        PageRows<?> rows = rows();
        Keys.press(screen(), rows, key);
        screen().settle();
        return this;
    }

    /** Presses Space until the marked document has been seen to its last page; the next one may be marked by then. */
    public ReviewPage lookThrough() {
        PageRows<?> rows = rows();
        String seen = saying("sign.seen");
        int marked = screen().look(rows::selectedIndex);
        return goOnUntil(
                "the document to be seen",
                () -> rows.looks().get(marked).words().equals(seen),
                () -> rows.selectedIndex() == marked);
    }

    /** Presses Space until nothing is left to be decided. */
    public ReviewPage lookThroughAll() {
        return goOnUntil(
                "every document to be seen", () -> screen().prominent(root()).isEnabled(), () -> true);
    }

    /** A page counts once it was painted; so each press waits for that, as a person does who looks at it. */
    private ReviewPage goOnUntil(String what, BooleanSupplier done, BooleanSupplier wanted) {
        PageRows<?> rows = rows();
        for (int press = 0; press < MOST_PRESSES && !screen().look(done::getAsBoolean); press++) {
            PageCanvas pages = screen().await(root(), PageCanvas.class, "pages", one -> true);
            screen().waitFor("the pages in sight to be painted", pages::isPainted);
            screen().settle();
            if (!screen().look(done::getAsBoolean) && screen().look(wanted::getAsBoolean)) {
                Keys.press(screen(), rows, "SPACE");
            }
        }
        screen().waitFor(what, done);
        screen().settle();
        return this;
    }
}
