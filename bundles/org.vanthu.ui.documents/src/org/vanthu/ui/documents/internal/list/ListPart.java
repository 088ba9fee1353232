package org.vanthu.ui.documents.internal.list;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.FilterRow.Offered;
import org.vanthu.ui.documents.internal.outgoing.SigningDesk;
import org.vanthu.ui.kit.table.PagedTable;
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

/** The list of documents behind what is chosen at the side: a list of work, every document, or a saved search. */
public final class ListPart {

    private PagedTable<DocumentRow> table;
    private ListFinder finder;
    private Label title;
    private Label summary;
    private Composite batch;
    private Texts texts;
    private Language language;
    private Lists lists;
    private ChosenList chosen;
    private MPart part;
    private DocumentFilter asked = DocumentFilter.ALL;

    @PostConstruct
    void create(
            Composite parent,
            MPart tab,
            Lists rows,
            ChosenList choice,
            OpenDocuments open,
            SigningDesk signing,
            Asking asking,
            TableMemory memory,
            Language spoken) {
        texts = DocumentTexts.of(parent.getDisplay());
        language = spoken;
        lists = rows;
        chosen = choice;
        part = tab;
        parent.setLayout(new FillLayout());
        Composite pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        head(pane);
        DocumentColumns columns = new DocumentColumns(texts, language);
        table = new PagedTable<>(pane, asking.background(), columns.all(), DocumentRow::key, DocumentColumns.look());
        table.control().setLayoutData(Layouts.fill());
        table.remember("documents", memory);
        table.onOpen(row -> open.open(row.id(), titleOf(row)));
        table.onPreview(row -> open.open(row.id(), titleOf(row)));
        table.onSelect(() -> showSelection(signing));
        ReadMarks marks = new ReadMarks(lists.worklists(), asking, chosen, texts);
        table.menu(menu -> marks.offer(menu, table.control(), table.selected()));
        finder.onLeave(this::focus);
        keepSearches(new SearchKeeping(lists.searches(), asking, chosen, texts));
        tab.getTransientData().put(ListFinder.class.getName(), finder);
        show(chosen.get());
        chosen.onChoose(this::show);
        chosen.onEnter(() -> {
            if (!table.loaded().isEmpty()) {
                focus();
            }
        });
        Runnable refresh = table::refreshInPlace;
        chosen.onRefresh(refresh);
        pane.addDisposeListener(event -> chosen.forget(refresh));
    }

    private static String titleOf(DocumentRow row) {
        if (!row.code().isEmpty()) {
            return row.code();
        }
        return row.subject().length() > 28 ? row.subject().substring(0, 28) + "…" : row.subject();
    }

    private void head(Composite pane) {
        Composite head = Surface.same(pane);
        head.setLayout(Layouts.columns(6, Layouts.LARGE, 10));
        head.setLayoutData(Layouts.wide());
        title = Words.label(head, "", TextFont.TITLE, Meaning.PLAIN);
        summary = Words.label(head, "", TextFont.BODY, Meaning.QUIET);
        summary.setLayoutData(Layouts.wide());
        batch = Surface.same(head);
        batch.setLayout(Layouts.columns(1));
        finder = new ListFinder(head, pane, texts, language, this::ask);
        ActButton columns = new ActButton(head, ActButton.Weight.FLAT, "", Icon.COLUMNS);
        columns.setToolTipText(texts.get("list.columns"));
        columns.onPress(() -> table.columnChoice().menu().setVisible(true));
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
    }

    private void keepSearches(SearchKeeping searches) {
        finder.row().onSave(() -> searches.save(title.getShell(), finder.model().filter()));
        finder.row().onDelete(() -> searches.delete(title.getShell()));
    }

    private void show(ListChoice choice) {
        if (table.control().isDisposed()) {
            return;
        }
        String name = name(choice);
        part.setLabel(name);
        title.setText(name.replace("&", "&&"));
        summary.setText("");
        finder.model().fill(choice.filter());
        finder.open(choice instanceof ListChoice.Everything || choice instanceof ListChoice.Saved);
        read();
        title.getParent().layout(true);
    }

    private String name(ListChoice choice) {
        return switch (choice) {
            case ListChoice.Work(Worklist worklist) -> worklist.label(language);
            case ListChoice.Lent lent -> lent.label(texts, language) + " – " + lent.name();
            case ListChoice.Everything everything -> texts.get("lists.everything");
            case ListChoice.Saved saved -> saved.search().name();
        };
    }

    /** Asks once the filter says something else than what is shown. */
    private void ask() {
        if (!finder.model().filter().equals(asked)) {
            read();
        }
    }

    private void read() {
        asked = finder.model().filter();
        ListChoice choice = chosen.get();
        List<Offered> offered = new ArrayList<>();
        if (!asked.asksNothing()) {
            offered.addAll(List.of(Offered.CLEAR, Offered.SAVE));
        }
        if (choice instanceof ListChoice.Saved) {
            offered.add(Offered.DELETE);
        }
        finder.row().offer(offered.toArray(Offered[]::new));
        table.whenEmpty(asked.asksNothing() ? Icon.INBOX : Icon.SEARCH, nothing(), doNext(choice));
        table.showAndSelect(lists.rows(choice, asked));
    }

    private String nothing() {
        return texts.get(asked.asksNothing() ? "list.empty" : "list.nothing_found");
    }

    private String doNext(ListChoice choice) {
        return switch (choice) {
            case ListChoice.Work(Worklist worklist) when asked.asksNothing() -> texts.of("empty.", worklist);
            case ListChoice.Lent lent when asked.asksNothing() -> texts.get("empty.lent", "name", lent.name());
            case ListChoice.Work work -> texts.get("empty.elsewhere");
            case ListChoice.Lent lent -> texts.get("empty.elsewhere");
            case ListChoice.Everything everything -> texts.get("empty.search");
            case ListChoice.Saved saved -> texts.get("empty.search");
        };
    }

    private void showSelection(SigningDesk signing) {
        List<DocumentRow> rows = table.selected();
        summary.setText(summary(rows.size()));
        for (Control child : batch.getChildren()) {
            child.dispose();
        }
        if (chosen.get().equals(new ListChoice.Work(Worklist.AWAITING_SIGNATURE)) && !rows.isEmpty()) {
            ActButton sign = new ActButton(
                    batch, ActButton.Weight.PROMINENT, texts.get("list.sign", "count", rows.size()), Icon.SIGN);
            sign.onPress(() -> {
                focus();
                signing.open(batch.getShell(), rows);
            });
            next(Optional.of(sign));
        } else {
            next(Optional.empty());
        }
        batch.getParent().layout(true, true);
    }

    /** What Ctrl+Enter does here. */
    private void next(Optional<ActButton> act) {
        part.getTransientData().put(ActButton.class.getName(), act.orElse(null));
    }

    /** Signing is what a deputy misses here: it is said that it is not lent. */
    private String summary(int selected) {
        if (chosen.get() instanceof ListChoice.Lent(AccountId absent, String name, Worklist worklist)
                && worklist == Worklist.AWAITING_SIGNATURE
                && selected > 0) {
            return texts.get("list.signing_not_lent");
        }
        return selected > 1 ? texts.get("list.selected", "count", selected) : "";
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
        table.takeFocus();
    }
}
