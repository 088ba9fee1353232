package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Everybody who may read one document, with the reasons; lets people in by name, and takes that back. */
public final class ReadersList {

    private final Session session;
    private final Asking asking;
    private final DocumentId document;
    private final Runnable changed;
    private final AccessChanges changes;
    private final DialogShell dialog;
    private final PagedTable<AccessExplained> table;
    private final ActButton withdraw;

    public ReadersList(
            Shell parent,
            Session session,
            Actor actor,
            Asking asking,
            DocumentId document,
            OrganisationId organisation,
            Runnable changed) {
        this.session = session;
        this.asking = asking;
        this.document = document;
        this.changed = changed;
        Texts texts = AdministrationTexts.of(parent.getDisplay());
        changes = new AccessChanges(
                new Office(session, asking, texts, organisation, actor, () -> {}), new OfReaders(session));
        dialog = new DialogShell(parent, texts.get("readers.title"), texts.get("readers.explanation"));
        dialog.shell().setData("page", "readers");
        table = new PagedTable<>(
                dialog.body(),
                asking.background(),
                columns(texts),
                row -> row.person().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.LOCK, texts.get("readers.none"), texts.get("changes.none_next"));
        dialog.closingBeside();
        dialog.plain(texts.get("changes.show"), Icon.HISTORY, () -> changes.show(dialog.shell(), document));
        withdraw = dialog.plain(texts.get("changes.withdraw"), Icon.REMOVE, this::withdraw);
        dialog.prominent(texts.get("changes.give"), Icon.ADD, this::give);
        table.onSelect(() -> withdraw.setEnabled(byName().isPresent()));
    }

    /** How a reader of the document looks people and changes up. */
    private record OfReaders(Session session) implements AccessChanges.Sources {
        @Override
        public Outcome<List<PersonFound>> people(String typed) {
            return session.directory().people(typed);
        }

        @Override
        public Outcome<List<AccessChangeRow>> changes(DocumentId document) {
            return session.documentAccess().changes(document);
        }
    }

    private static List<Column<AccessExplained>> columns(Texts texts) {
        ReasonWords reasons = new ReasonWords(texts);
        return List.of(
                Column.of("name", texts.get("column.name"), 220, AccessExplained::name),
                Column.<AccessExplained>of("why", texts.get("access.why"), 520, reasons::of)
                        .stretched());
    }

    public void open() {
        withdraw.setEnabled(false);
        dialog.open(920, 520);
        refresh();
    }

    private void refresh() {
        asking.ask(
                dialog.shell(),
                () -> session.documentAccess().readers(document),
                readers -> table.showAndSelect(Pages.of(readers)));
    }

    private void changed() {
        refresh();
        changed.run();
    }

    /** The marked person, if let read the document by name. */
    private Optional<AccessExplained> byName() {
        return table.selected().stream().findFirst().filter(ReasonWords::readsByName);
    }

    private void give() {
        changes.give(dialog.shell(), document, List.of(), this::changed);
    }

    private void withdraw() {
        byName().ifPresent(reader -> changes.withdraw(dialog.shell(), document, reader, this::changed));
    }
}
