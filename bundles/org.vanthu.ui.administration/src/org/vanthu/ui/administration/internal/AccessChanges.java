package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Lets people read one document by name, takes that back, and shows what was changed so. */
final class AccessChanges {

    private final Office office;
    private final Texts texts;
    private final Sources sources;

    /** Where people and changes are looked up: administration and the readers of a document have different ways to both. */
    interface Sources {

        /** People of the body by the beginnings of words of the name. */
        Outcome<List<PersonFound>> people(String typed);

        /** The changes of a document's readers, the latest first. */
        Outcome<List<AccessChangeRow>> changes(DocumentId document);
    }

    AccessChanges(Office office, Sources sources) {
        this.office = office;
        this.sources = sources;
        texts = office.texts();
    }

    /** Asks whom and why; the person named on the page is there already. */
    void give(Shell parent, DocumentId document, List<PersonFound> named, Runnable done) {
        Fields fields = new Fields(office.asking().language());
        Field<String> reason = fields.add("reason", new Field<>(""));
        DialogShell dialog = new DialogShell(parent, texts.get("changes.give"), texts.get("changes.give_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<PersonFound> reader = new SearchField<>(
                form.custom(texts.get("changes.reader"), Span.FULL),
                office.asking(),
                texts.get("access.person_hint"),
                sources::people,
                PersonWords::of);
        form.area(texts.get("reason.reason"), reason, 3);
        dialog.cancel();
        ActButton give = dialog.prominent(
                DialogShell.ofAct(texts.get("changes.give")),
                Icon.CHECK,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session()
                                        .documentAccess()
                                        .grant(
                                                document,
                                                reader.chosen().orElseThrow().account(),
                                                reason.get()),
                                given -> {
                                    dialog.close();
                                    done.run();
                                },
                                troubles -> dialog.troubles(office.asking().words(fields.show(troubles)))));
        give.setEnabled(false);
        reader.line().addModifyListener(event -> give.setEnabled(reader.chosen().isPresent()));
        named.forEach(reader::choose);
        dialog.open(520, 340);
        reader.line().setFocus();
    }

    /** Asks why, then takes it back. */
    void withdraw(Shell parent, DocumentId document, AccessExplained reader, Runnable done) {
        new ReasonDialog(office)
                .open(
                        parent,
                        texts.get("changes.withdraw"),
                        reader.name(),
                        reason -> office.session().documentAccess().withdraw(document, reader.person(), reason),
                        done);
    }

    /** Shows every change of who reads the document by name, the latest first. */
    void show(Shell parent, DocumentId document) {
        DialogShell dialog = new DialogShell(parent, texts.get("changes.show"), texts.get("changes.show_why"));
        List<Column<AccessChangeRow>> columns = new ArrayList<>();
        AccessChangeColumns known = new AccessChangeColumns(texts);
        columns.addAll(known.common());
        columns.add(known.decision());
        PagedTable<AccessChangeRow> table = new PagedTable<>(
                dialog.body(),
                office.asking().background(),
                columns,
                row -> row.change().id().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.LOCK, texts.get("changes.none"), texts.get("changes.none_next"));
        dialog.closing();
        office.asking().ask(dialog.shell(), () -> sources.changes(document), rows -> table.show(Pages.of(rows)));
        dialog.open(980, 420);
    }
}
