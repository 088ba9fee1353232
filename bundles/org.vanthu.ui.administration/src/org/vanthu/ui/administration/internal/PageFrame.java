package org.vanthu.ui.administration.internal;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** What every place of administration looks like: a title, what it is for, its acts, its content. */
final class PageFrame {

    private static final int NARROWEST_WORDS = 420;

    private final Office office;
    private final Composite pane;
    private final Composite acts;

    /** @param id of the place: its title and what it is for stand under it in the texts */
    PageFrame(Office office, Composite parent, String id) {
        this.office = office;
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Composite head = Surface.same(pane);
        head.setLayout(Layouts.columns(2, Layouts.LARGE, 12));
        head.setLayoutData(Layouts.wide());
        Composite words = Surface.same(head);
        GridLayout stack = Layouts.columns(1);
        stack.verticalSpacing = 2;
        words.setLayout(stack);
        words.setLayoutData(Layouts.wide());
        Words.label(words, office.texts().get("page." + id), TextFont.TITLE, Meaning.PLAIN);
        Words.paragraph(words, office.texts().get("page." + id + ".what"), TextFont.BODY, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        acts = Surface.same(head);
        RowLayout row = new RowLayout();
        row.marginTop = 0;
        row.marginBottom = 0;
        row.marginLeft = 0;
        row.marginRight = 0;
        row.spacing = Layouts.MEDIUM;
        acts.setLayout(row);
        pane.addListener(SWT.Resize, event -> place(head));
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
    }

    /** The acts stand beside the words, or under them where the words would get too narrow to read. */
    private void place(Composite head) {
        int left = pane.getClientArea().width - 2 * Layouts.LARGE - acts.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        boolean beside = left >= NARROWEST_WORDS;
        ((GridLayout) head.getLayout()).numColumns = beside ? 2 : 1;
        acts.setLayoutData(beside ? new GridData() : Layouts.wide());
    }

    Composite control() {
        return pane;
    }

    /** Adds an act to the head; the first is the prominent one. */
    ActButton act(String text, Icon icon, Runnable run) {
        boolean first = acts.getChildren().length == 0;
        ActButton.Weight weight = first ? ActButton.Weight.PROMINENT : ActButton.Weight.PLAIN;
        return new ActButton(acts, weight, text, icon).onPress(run);
    }

    /** Adds an act on the marked row of a list; it rests while none is marked. */
    <R> void actOn(PagedTable<R> table, String text, Icon icon, Consumer<R> run) {
        actOn(table, text, icon, row -> true, run);
    }

    /** The same for some rows only; on the others it rests. */
    <R> void actOn(PagedTable<R> table, String text, Icon icon, Predicate<R> possible, Consumer<R> run) {
        ActButton button =
                act(text, icon, () -> table.selected().stream().findFirst().ifPresent(run));
        button.setEnabled(false);
        table.onSelect(() -> button.setEnabled(
                table.selected().stream().findFirst().filter(possible).isPresent()));
    }

    /** Reads the rows of a list anew and marks the first. */
    <R> void fill(PagedTable<R> table, Callable<Outcome<List<R>>> read) {
        office.asking().ask(pane, read, rows -> table.showAndSelect(Pages.of(rows)));
    }

    /** Room for a form under the head. */
    Composite form() {
        Composite margin = Surface.same(pane);
        GridLayout layout = Layouts.columns(1, Layouts.LARGE, Layouts.MEDIUM);
        margin.setLayout(layout);
        margin.setLayoutData(Layouts.wide());
        return margin;
    }

    /** A list that fills the rest of the page. */
    <R> PagedTable<R> table(List<Column<R>> columns, Function<R, ? extends Serializable> identity) {
        PagedTable<R> table = new PagedTable<>(pane, office.asking().background(), columns, identity, RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        return table;
    }
}
