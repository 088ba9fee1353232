package org.vanthu.ui.documents.internal.list;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.outgoing.SigningDesk;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.table.TableMemory;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** The list behind the chosen worklist. */
public final class ListPart {

    private PagedTable<DocumentRow> table;
    private Label title;
    private Label summary;
    private Composite batch;
    private Texts texts;
    private Language language;

    @PostConstruct
    void create(
            Composite parent,
            MPart part,
            Lists lists,
            ChosenList chosen,
            OpenDocuments open,
            SigningDesk signing,
            Asking asking,
            TableMemory memory,
            Language spoken) {
        texts = DocumentTexts.of(parent.getDisplay());
        language = spoken;
        parent.setLayout(new FillLayout());
        Composite pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        head(pane);
        table = new PagedTable<>(pane, asking.background(), columns(), DocumentRow::key, look());
        table.control().setLayoutData(Layouts.fill());
        table.remember("documents", memory);
        table.onOpen(row -> open.open(row.id(), titleOf(row)));
        table.onPreview(row -> open.open(row.id(), titleOf(row)));
        table.onSelect(() -> showSelection(chosen.get(), signing));
        show(chosen.get(), lists, part);
        chosen.onChoose(list -> show(list, lists, part));
        Runnable refresh = table::refresh;
        chosen.onRefresh(refresh);
        pane.addDisposeListener(event -> chosen.forget(refresh));
    }

    private String titleOf(DocumentRow row) {
        if (!row.code().isEmpty()) {
            return row.code();
        }
        return row.subject().length() > 28 ? row.subject().substring(0, 28) + "…" : row.subject();
    }

    private void head(Composite pane) {
        Composite head = Surface.same(pane);
        GridLayout layout = Layouts.columns(4, Layouts.LARGE, 10);
        head.setLayout(layout);
        head.setLayoutData(Layouts.wide());
        title = Words.label(head, "", TextFont.TITLE, Meaning.PLAIN);
        summary = Words.label(head, "", TextFont.BODY, Meaning.QUIET);
        summary.setLayoutData(Layouts.wide());
        batch = Surface.same(head);
        batch.setLayout(Layouts.columns(1));
        ActButton columns = new ActButton(head, ActButton.Weight.FLAT, "", Icon.COLUMNS);
        columns.setToolTipText(texts.get("list.columns"));
        columns.onPress(() -> table.columnChoice().menu().setVisible(true));
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
    }

    private List<Column<DocumentRow>> columns() {
        return List.of(
                Column.<DocumentRow>of("urgency", texts.get("column.urgency"), 92, this::urgency)
                        .meaning(row -> row.urgency().atOnce() ? Meaning.DANGER : Meaning.QUIET),
                Column.of("number", texts.get("column.number"), 56, DocumentRow::number),
                Column.of("day", texts.get("column.day"), 94, DocumentRow::day),
                Column.of("issuer", texts.get("column.issuer"), 176, DocumentRow::issuer),
                Column.of("code", texts.get("column.code"), 130, DocumentRow::code),
                Column.of("subject", texts.get("column.subject"), 320, DocumentRow::subject)
                        .stretched(),
                Column.of("type", texts.get("column.type"), 100, DocumentRow::typeName)
                        .onRequest(),
                Column.<DocumentRow>of("due", texts.get("column.due"), 104, this::due)
                        .meaning(ListPart::dueMeaning)
                        .sorting(),
                Column.of("state", texts.get("column.state"), 130, DocumentRow::state)
                        .onRequest(),
                Column.of("holder", texts.get("column.holder"), 140, DocumentRow::holder));
    }

    private String urgency(DocumentRow row) {
        return row.urgency() == Urgency.NORMAL ? "" : row.urgency().label(language);
    }

    private String due(DocumentRow row) {
        return row.remaining().map(remaining -> remaining.words(language)).orElse("");
    }

    private static Meaning dueMeaning(DocumentRow row) {
        return row.remaining().map(ListPart::meaning).orElse(Meaning.PLAIN);
    }

    private static Meaning meaning(Remaining remaining) {
        return switch (remaining) {
            case Remaining.Late late -> Meaning.DANGER;
            case Remaining.DueToday today -> Meaning.WARNING;
            case Remaining.InTime inTime -> Meaning.PLAIN;
        };
    }

    private static RowLook<DocumentRow> look() {
        return new RowLook<>(DocumentRow::unread, ListPart::mark);
    }

    private static Meaning mark(DocumentRow row) {
        Meaning due = dueMeaning(row);
        return due == Meaning.DANGER || due == Meaning.WARNING ? due : Meaning.PLAIN;
    }

    private void show(Worklist list, Lists lists, MPart part) {
        if (table.control().isDisposed()) {
            return;
        }
        part.setLabel(list.label(language));
        title.setText(list.label(language));
        summary.setText("");
        table.whenEmpty(Icon.INBOX, texts.get("list.empty"), texts.of("empty.", list));
        table.showAndSelect(lists.rows(list));
        title.getParent().layout(true);
    }

    private void showSelection(Worklist list, SigningDesk signing) {
        List<DocumentRow> rows = table.selected();
        summary.setText(rows.size() > 1 ? texts.get("list.selected", "count", rows.size()) : "");
        for (Control child : batch.getChildren()) {
            child.dispose();
        }
        if (list == Worklist.AWAITING_SIGNATURE && !rows.isEmpty()) {
            ActButton sign = new ActButton(
                    batch, ActButton.Weight.PROMINENT, texts.get("list.sign", "count", rows.size()), Icon.SIGN);
            sign.onPress(() -> signing.open(batch.getShell(), rows));
        }
        batch.getParent().layout(true, true);
    }

    /** The rows that are selected, for acts on several. */
    public List<DocumentRow> selected() {
        return table.selected();
    }

    /** The first selected row. */
    public Optional<DocumentRow> marked() {
        return table.selected().stream().findFirst();
    }

    @Focus
    void focus() {
        table.grid().setFocus();
    }
}
