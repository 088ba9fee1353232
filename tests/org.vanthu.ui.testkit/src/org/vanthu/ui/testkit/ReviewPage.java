package org.vanthu.ui.testkit;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.page.PageRows;
import org.vanthu.ui.kit.page.PageRows.Look;

/** The window in which documents are looked through and signed. */
public final class ReviewPage extends DialogPage {

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
                                .anyMatch(look ->
                                        look.title().contains(subject) && look.words().contains(words)));
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

    /** Presses a key where the documents are. */
    public ReviewPage press(String key) {
        PageRows<?> rows = rows();
        Keys.press(screen(), rows, key);
        screen().settle();
        return this;
    }

    /** Presses Space until the marked document has been seen to its last page. */
    public ReviewPage lookThrough() {
        PageRows<?> rows = rows();
        String seen = saying("sign.seen");
        screen().waitFor("the document to be seen", () -> {
            Look look = rows.looks().get(rows.selectedIndex());
            if (!look.words().equals(seen)) {
                Keys.press(screen(), rows, "SPACE");
            }
            return look.words().equals(seen);
        });
        screen().settle();
        return this;
    }

    /** Presses Space until nothing is left to be decided. */
    public ReviewPage lookThroughAll() {
        PageRows<?> rows = rows();
        screen().waitFor("every document to be seen", () -> {
            boolean all = screen().prominent(root()).isEnabled();
            if (!all) {
                Keys.press(screen(), rows, "SPACE");
            }
            return all;
        });
        screen().settle();
        return this;
    }
}
