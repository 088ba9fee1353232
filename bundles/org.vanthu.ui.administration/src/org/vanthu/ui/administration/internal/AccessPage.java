package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;

/**
 * Who can see a document, and because of what: everybody, or the one person asked about. The question is recorded; the
 * document is not opened. Who may grant access lets people read it from here, or no longer.
 */
final class AccessPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AccessExplained> table;
    private final SearchField<DocumentFound> document;
    private final SearchField<PersonFound> person;
    private final AccessChanges changes;

    AccessPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        changes = new AccessChanges(office, new OfAdministration(office));
        frame = new PageFrame(office, parent, "access");
        frame.act(texts.get("access.ask"), Icon.SEARCH, this::ask);
        FormPane fields = new FormPane(frame.form());
        fields.control().setLayoutData(Layouts.wide());
        document = new SearchField<>(
                fields.custom(texts.get("access.document"), Span.HALF),
                office.asking(),
                texts.get("access.document_hint"),
                typed -> office.session().documentAccess().find(office.organisation(), typed),
                new DocumentWords(texts)::of);
        person = new SearchField<>(
                fields.custom(texts.get("access.person"), Span.HALF),
                office.asking(),
                texts.get("access.person_hint"),
                typed -> office.session().documentAccess().people(office.organisation(), typed),
                PersonWords::of);
        document.onChoose(found -> ask());
        person.onChoose(found -> ask());
        ReasonWords reasons = new ReasonWords(texts);
        table = frame.table(
                List.of(
                        Column.of("name", texts.get("column.name"), 240, AccessExplained::name),
                        Column.<AccessExplained>of(
                                        "can",
                                        texts.get("access.can"),
                                        140,
                                        row -> texts.get(row.canSee() ? "access.yes" : "access.no"))
                                .meaning(row -> row.canSee() ? Meaning.PLAIN : Meaning.QUIET),
                        Column.<AccessExplained>of("why", texts.get("access.why"), 520, reasons::of)
                                .stretched()),
                row -> row.person().toString());
        table.whenEmpty(Icon.LOCK, texts.get("access.none"), texts.get("access.none_next"));
        table.show(Pages.of(List.of()));
        offerChanges();
    }

    /** How administration looks people and changes up, which reads no document. */
    private record OfAdministration(Office office) implements AccessChanges.Sources {
        @Override
        public Outcome<List<PersonFound>> people(String typed) {
            return office.session().documentAccess().people(office.organisation(), typed);
        }

        @Override
        public Outcome<List<AccessChangeRow>> changes(DocumentId document) {
            return office.session().documentAccess().history(document);
        }
    }

    Control control() {
        return frame.control();
    }

    /** Who may change who reads the document finds the acts for it here; a draft has no readers by name. */
    private void offerChanges() {
        if (office.may(Permission.GRANT_ACCESS)) {
            ActButton give = frame.act(
                    texts.get("changes.give"),
                    Icon.ADD,
                    () -> registered()
                            .ifPresent(id -> changes.give(
                                    shell(), id, person.chosen().stream().toList(), this::ask)));
            ActButton withdraw = frame.act(texts.get("changes.withdraw"), Icon.REMOVE, this::withdraw);
            whenAsked(give, () -> registered().isPresent());
            whenAsked(withdraw, () -> registered().isPresent() && readerByName().isPresent());
        }
        ActButton show = frame.act(
                texts.get("changes.show"), Icon.HISTORY, () -> registered().ifPresent(id -> changes.show(shell(), id)));
        whenAsked(show, () -> registered().isPresent());
    }

    private void whenAsked(ActButton button, BooleanSupplier possible) {
        Runnable look = () -> button.setEnabled(possible.getAsBoolean());
        document.line().addModifyListener(event -> look.run());
        table.onSelect(look);
        look.run();
    }

    private Shell shell() {
        return frame.control().getShell();
    }

    private Optional<DocumentId> registered() {
        return document.chosen()
                .map(DocumentFound::id)
                .filter(DocumentId.class::isInstance)
                .map(DocumentId.class::cast);
    }

    /** The marked person, if let read the document by name. */
    private Optional<AccessExplained> readerByName() {
        return table.selected().stream().findFirst().filter(ReasonWords::readsByName);
    }

    private void withdraw() {
        registered()
                .ifPresent(id -> readerByName().ifPresent(reader -> changes.withdraw(shell(), id, reader, this::ask)));
    }

    private void ask() {
        Optional<DocumentFound> asked = document.chosen();
        if (asked.isEmpty()) {
            document.line().setFocus();
            return;
        }
        Optional<PersonFound> about = person.chosen();
        office.asking()
                .ask(
                        frame.control(),
                        () -> about.map(one -> office.session()
                                        .documentAccess()
                                        .why(asked.get().id(), one.account())
                                        .map(List::of))
                                .orElseGet(() -> office.session()
                                        .documentAccess()
                                        .everybody(asked.get().id())),
                        rows -> table.showAndSelect(Pages.of(rows)));
    }
}
