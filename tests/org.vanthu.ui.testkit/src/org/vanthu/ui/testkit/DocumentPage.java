package org.vanthu.ui.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.widget.ActBar;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.widget.FileDrop;

/** One document in front: its head with the acts, and its tabs. */
public final class DocumentPage extends Page {

    DocumentPage(Screen screen, Composite window) {
        super(screen, window);
        screen.await(window, Composite.class, "a document in front", DocumentPage::isBar);
        screen.settle();
    }

    private static boolean isBar(Composite composite) {
        return composite.getData(ActBar.class.getName()) instanceof ActBar;
    }

    private ActBar bar() {
        return (ActBar) screen().find(root(), Composite.class, DocumentPage::isBar)
                .orElseThrow()
                .getData(ActBar.class.getName());
    }

    /** Ids of the acts offered, the prominent one first. */
    public List<String> acts() {
        return screen().look(() -> bar().all().stream().map(ActItem::id).toList());
    }

    /** Waits until an act is offered. */
    public DocumentPage awaitAct(String id) {
        screen().waitFor("the act " + id + " to be offered", () -> acts().contains(id));
        screen().settle();
        return this;
    }

    /** Does an act, prominent or from the menu. */
    public void act(String id) {
        awaitAct(id);
        screen().act(() -> bar().all().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    }

    /** Does the act, and hands over the window it opens. */
    public DialogPage actInDialog(String id) {
        act(id);
        return DialogPage.of(screen());
    }

    /** Drops files on the tab in front. */
    public DocumentPage drop(Path... files) {
        screen().act(() -> screen().find(
                        root(), Composite.class, one -> FileDrop.of(one).isPresent())
                .flatMap(FileDrop::of)
                .orElseThrow()
                .drop(List.of(files)));
        screen().settle();
        return this;
    }

    /** Waits until the document says something. */
    public DocumentPage awaitWords(String words) {
        screen().waitFor("the document to say " + words, () -> words().contains(words));
        screen().settle();
        return this;
    }

    /** Waits until the document no longer says something. */
    public DocumentPage awaitNoWords(String words) {
        screen().waitFor("the document not to say " + words, () -> !words().contains(words));
        screen().settle();
        return this;
    }

    /** Shows a tab. */
    public DocumentPage tab(String id) {
        showTab(id);
        return this;
    }

    /** Waits until the menu of the other acts is open, and hands over its lines; the menu closes again. */
    public List<String> menu() {
        screen().waitFor("the menu of acts", () -> bar().menu().isPresent());
        return screen().look(() -> {
            Menu menu = bar().menu().orElseThrow();
            List<String> lines =
                    Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
            menu.setVisible(false);
            return lines;
        });
    }

    /** Lays the document as it was under its first signature beside what it is now. */
    public DialogPage compareSigned() {
        return fromButton("signature.compare", "revision");
    }

    /** Has the detailed report made on the signatures. */
    public DialogPage report() {
        return fromButton("signature.report", "report");
    }

    /** Presses a button of the warning under the head, and hands over the window that asks. */
    public DialogPage decide(String button) {
        String words = text(button);
        ActButton found = screen().await(
                        root(),
                        ActButton.class,
                        "a button " + words,
                        one -> one.getText().equals(words));
        screen().act(found::press);
        return DialogPage.of(screen());
    }

    /** Opens the window in which a copy in the list is sent. */
    public DialogPage sendCopy(String code) {
        list().mark(code);
        return fromButton("copies.send", "copy-sending");
    }

    private DialogPage fromButton(String button, String page) {
        String words = text(button);
        ActButton found = screen().await(
                        root(),
                        ActButton.class,
                        "a button " + words,
                        one -> one.getText().equals(words) && one.isEnabled());
        screen().act(found::press);
        // while it is made, another window says so
        Shell opened = screen().window("the window " + page, one -> page.equals(one.getData("page")));
        screen().settle();
        return new DialogPage(screen(), opened);
    }

    /** The rows of the list in the tab in front. */
    public ListPage list() {
        return new ListPage(screen(), root());
    }
}
