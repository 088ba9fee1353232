package org.vanthu.ui.documents.internal.registers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.internal.registers.RegistersPart.Book;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.work.Asking;

/** The tables of one book with the columns that Annex IV asks for, in its order. */
final class RegisterTables {

    private final Session session;
    private final Asking asking;
    private final Texts texts;
    private final OrganisationId organisation;
    private final Language language;

    RegisterTables(Session session, Asking asking, Texts texts, OrganisationId organisation, Language language) {
        this.session = session;
        this.asking = asking;
        this.texts = texts;
        this.organisation = organisation;
        this.language = language;
    }

    /** Annex IV.VI: ten columns. */
    Control incoming(Composite parent, Book book) {
        return table(
                parent,
                List.of(
                        column("arrival_date", 92, row -> VietnamTime.day(row.arrivalDate())),
                        column("arrival_number", 66, row -> String.valueOf(row.arrivalNumber())),
                        this.<IncomingRegisterRow>column(
                                        "author", 150, row -> row.paper().author())
                                .stretchedFrom(150),
                        column("code", 128, row -> row.paper().code()),
                        column(
                                "issued",
                                92,
                                row -> row.paper()
                                        .issued()
                                        .map(VietnamTime::day)
                                        .orElse("")),
                        Column.<IncomingRegisterRow>of(
                                        "subject",
                                        texts.get("register.subject"),
                                        300,
                                        row -> row.paper().typeAndSubject(language))
                                .stretchedFrom(300),
                        this.<IncomingRegisterRow>column("receivers", 150, IncomingRegisterRow::receivers)
                                .stretchedFrom(150),
                        column(
                                "passed_on",
                                96,
                                row -> row.passedOn().map(VietnamTime::day).orElse("")),
                        column("acknowledged", 102, IncomingRegisterRow::signature),
                        this.<IncomingRegisterRow>column(
                                        "note", 76, row -> row.note().in(language))
                                .stretchedFrom(76)),
                (last, limit, sort) -> page(
                        session.incoming()
                                .register(
                                        organisation,
                                        book.year(),
                                        last.map(IncomingRegisterRow::arrivalNumber)
                                                .orElse(0),
                                        limit),
                        limit));
    }

    /** Annex IV.VIII: seven columns. */
    Control followUp(Composite parent, Book book) {
        return table(
                parent,
                List.of(
                        column("arrival_number", 80, row -> String.valueOf(row.arrivalNumber())),
                        Column.<FollowUpRow>of(
                                        "document",
                                        texts.get("register.document"),
                                        320,
                                        row -> row.paper().named(language))
                                .stretchedFrom(340),
                        column("receivers", 220, FollowUpRow::receivers),
                        column(
                                "due",
                                130,
                                row -> row.due().map(VietnamTime::minute).orElse("")),
                        Column.<FollowUpRow>of(
                                        "progress",
                                        texts.get("register.progress"),
                                        260,
                                        row -> row.progress().in(language))
                                .meaning(RegisterTables::meaning),
                        column("reply", 120, FollowUpRow::replyCode),
                        column("note", 80, row -> row.note().in(language))),
                (last, limit, sort) -> page(
                        session.incoming()
                                .followUp(
                                        organisation,
                                        book.year(),
                                        last.map(FollowUpRow::arrivalNumber).orElse(0),
                                        limit),
                        limit));
    }

    private static Meaning meaning(FollowUpRow row) {
        Timeliness timeliness = row.progress().timeliness();
        return timeliness == Timeliness.OVERDUE || timeliness == Timeliness.DONE_LATE ? Meaning.DANGER : Meaning.PLAIN;
    }

    /** Annex IV.I: ten columns. */
    Control outgoing(Composite parent, Book book) {
        return table(
                parent,
                List.of(
                        column(
                                "code",
                                116,
                                row -> row.document()
                                        .code()
                                        .map(Object::toString)
                                        .orElse("")),
                        column(
                                "issued",
                                92,
                                row -> row.document()
                                        .number()
                                        .map(taken -> VietnamTime.day(taken.date()))
                                        .orElse("")),
                        Column.<OutgoingEntry>of(
                                        "subject", texts.get("register.subject"), 320, row -> subject(row.document()))
                                .stretchedFrom(300),
                        column("signer", 132, row -> row.document().signer().fullName()),
                        this.<OutgoingEntry>column("recipients", 150, RegisterTables::recipients)
                                .stretchedFrom(150),
                        column("kept_by", 124, row -> row.document().fields().keptBy()),
                        column("copies", 62, row -> copies(row.document())),
                        column(
                                "passed_on",
                                96,
                                row -> row.document()
                                        .issue()
                                        .map(issue -> VietnamTime.day(issue.at()))
                                        .orElse("")),
                        column("acknowledged", 102, row -> ""),
                        this.<OutgoingEntry>column(
                                        "note",
                                        86,
                                        row -> row.document()
                                                .recall()
                                                .map(recall ->
                                                        texts.get("register.recalled", "reason", recall.reason()))
                                                .orElse(""))
                                .stretchedFrom(86)),
                (last, limit, sort) -> page(
                        session.registers()
                                .outgoing(
                                        organisation,
                                        book.id(),
                                        last.map(RegisterTables::number).orElse(0),
                                        limit),
                        limit));
    }

    private String subject(OutgoingDocument document) {
        return document.fields().type().label(language) + " – "
                + document.fields().subject();
    }

    private static String recipients(OutgoingEntry entry) {
        return String.join(
                ", ",
                entry.document().fields().recipients().stream()
                        .map(Recipient::name)
                        .toList());
    }

    private static String copies(OutgoingDocument document) {
        return document.fields().issuedAmount().isPresent()
                ? String.valueOf(document.fields().issuedAmount().getAsInt())
                : "";
    }

    private static int number(OutgoingEntry entry) {
        return entry.document().number().map(taken -> taken.number().number()).orElse(0);
    }

    private <R> Column<R> column(String name, int width, Function<R, String> text) {
        return Column.of(name, texts.get("register." + name), width, text);
    }

    private <R> Control table(Composite parent, List<Column<R>> columns, Pages<R> rows) {
        PagedTable<R> table = new PagedTable<>(
                parent, asking.background(), columns, row -> System.identityHashCode(row), RowLook.plain());
        table.whenEmpty(Icon.REGISTER, texts.get("registers.empty"), texts.get("registers.empty_next"));
        table.show(rows);
        return table.control();
    }

    private static <R> Pages.Page<R> page(Outcome<List<R>> answer, int limit) {
        List<R> rows = Optional.of(answer).flatMap(Outcome::value).orElse(List.of());
        return new Pages.Page<>(rows, rows.size() == limit);
    }
}
