package org.vanthu.ui.documents.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DocumentHead.Mark;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActBar;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Tabs;
import org.vanthu.ui.kit.widget.Words;

/** A document in its part: the head with the next act, a warning where there is one, the tabs. */
public final class DocumentFrame {

    private final MPart part;
    private final Composite pane;
    private final DocumentHead head;
    private final Notice warning;
    private final Tabs tabs;
    private final Texts texts;

    public DocumentFrame(Composite parent, MPart part) {
        this.part = part;
        texts = DocumentTexts.of(parent.getDisplay());
        parent.setLayout(new FillLayout());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        head = new DocumentHead(pane);
        head.control().setLayoutData(Layouts.wide());
        warning = new Notice(pane);
        warn(Optional.empty());
        tabs = new Tabs(pane);
        tabs.control().setLayoutData(Layouts.fill());
    }

    /** Adds a tab; its title is the text {@code tab.ID}. */
    public DocumentFrame tab(String id, Function<Composite, Control> maker) {
        tabs.add(id, texts.get("tab." + id), maker);
        return this;
    }

    /** Opens it at a tab. Menus and keys find its tabs and acts through the part from now on. */
    public void open(String first) {
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
        part.getTransientData().put(Tabs.class.getName(), tabs);
        part.getTransientData().put(ActBar.class.getName(), head.acts());
        tabs.choose(first);
    }

    /** As long as this lives, the document is shown. */
    public Control control() {
        return head.control();
    }

    /**
     * Shows a document.
     *
     * @param title of the part
     */
    public void show(String title, String what, String subject, String facts, List<Mark> marks) {
        part.setLabel(title);
        head.show(what, subject, facts, marks);
    }

    /** Offers what may be done; the first act that leads the document on stands out. */
    public void offer(List<ActItem> items, Predicate<ActItem> leadsOn) {
        Optional<ActItem> next = items.stream().findFirst().filter(leadsOn);
        head.acts().show(next, items.stream().skip(next.stream().count()).toList());
    }

    /** Says under the head what needs attention, or nothing. */
    public void warn(Optional<String> words) {
        warn(words, List.of());
    }

    /** The same, with what can be done about it. */
    public void warn(Optional<String> words, List<ActItem> acts) {
        GridData data = Layouts.wide();
        data.exclude = words.isEmpty();
        warning.control().setLayoutData(data);
        warning.control().setVisible(words.isPresent());
        warning.show(words.orElse(""), Meaning.WARNING).offer(acts);
    }

    public void focus() {
        tabs.control().setFocus();
    }
}
