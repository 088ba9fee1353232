package org.vanthu.ui.documents.internal.paper;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActBar;
import org.vanthu.ui.kit.widget.Badge;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** The head of a document: what it is, its subject, facts in one line, the acts. */
public final class DocumentHead {

    /** A word on a faint ground. */
    public record Mark(String text, Meaning meaning) {}

    private final Composite pane;
    private final Label code;
    private final Label subject;
    private final Label facts;
    private final Composite marks;
    private final ActBar acts;

    public DocumentHead(Composite parent) {
        pane = Surface.raised(parent);
        GridLayout layout = Layouts.columns(2, Layouts.LARGE, 12);
        layout.verticalSpacing = 4;
        pane.setLayout(layout);
        Composite line = Surface.same(pane);
        line.setLayout(Layouts.columns(2));
        line.setLayoutData(Layouts.wide());
        code = Words.label(line, "", TextFont.SMALL_STRONG, Meaning.QUIET);
        marks = Surface.same(line);
        RowLayout row = new RowLayout();
        row.marginTop = 0;
        row.marginBottom = 0;
        row.marginLeft = 0;
        row.spacing = 6;
        row.center = true;
        marks.setLayout(row);
        acts = new ActBar(pane);
        acts.control().setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false, 1, 3));
        subject = Words.paragraph(pane, "", TextFont.TITLE, Meaning.PLAIN);
        GridData wide = Layouts.wide();
        wide.widthHint = 300;
        subject.setLayoutData(wide);
        facts = Words.paragraph(pane, "", TextFont.BODY, Meaning.QUIET);
        GridData factsData = Layouts.wide();
        factsData.widthHint = 300;
        facts.setLayoutData(factsData);
    }

    /** The head, to be laid out by its parent. */
    public Composite control() {
        return pane;
    }

    public ActBar acts() {
        return acts;
    }

    /** Shows a document. */
    public void show(String what, String about, String factsLine, List<Mark> badges) {
        code.setText(what);
        subject.setText(about.replace("&", "&&"));
        facts.setText(factsLine.replace("&", "&&"));
        for (Control child : marks.getChildren()) {
            child.dispose();
        }
        badges.forEach(mark -> new Badge(marks).show(mark.text(), mark.meaning()));
        pane.layout(true, true);
        pane.requestLayout();
    }
}
