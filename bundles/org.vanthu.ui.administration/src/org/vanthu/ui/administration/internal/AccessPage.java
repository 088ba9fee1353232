package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;

/**
 * Who can see a document, and because of what: everybody, or the one person asked about. The question is recorded; the
 * document is not opened.
 */
final class AccessPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AccessExplained> table;
    private final SearchField<DocumentFound> document;
    private final SearchField<PersonFound> person;

    AccessPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "access");
        frame.act(texts.get("access.ask"), Icon.SEARCH, this::ask);
        FormPane fields = new FormPane(frame.form());
        fields.control().setLayoutData(Layouts.wide());
        document = new SearchField<>(
                fields.custom(texts.get("access.document"), Span.HALF),
                office.asking(),
                texts.get("access.document_hint"),
                typed -> office.session().documentAccess().find(office.organisation(), typed),
                this::words);
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
    }

    Control control() {
        return frame.control();
    }

    private String words(DocumentFound found) {
        return found.place()
                .map(place -> texts.get(
                        place.book() == RegisterKind.INCOMING ? "access.found" : "access.found_issued",
                        "number",
                        place.number() + "/" + place.year(),
                        "day",
                        Dates.day(found.day()),
                        "code",
                        found.code(),
                        "type",
                        found.typeName(),
                        "issuer",
                        found.issuer()))
                .orElseGet(() -> texts.get(
                        "access.found_draft",
                        "day",
                        Dates.day(found.day()),
                        "code",
                        found.code(),
                        "type",
                        found.typeName(),
                        "drafter",
                        found.issuer()));
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
