package org.vanthu.core.internal.incoming;

import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.core.internal.files.Prints;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.TablePaper;

/**
 * Prints the books of incoming documents and the slip for handling one, while no transaction is open. They are in
 * Vietnamese whoever prints them: their headings and columns are prescribed (NĐ 30/2020, Annex IV), and they are kept as
 * records of the office.
 */
final class IncomingPrints {

    private static final int ROWS_AT_ONCE = 500;

    private final Steps steps;

    IncomingPrints(Steps steps) {
        this.steps = steps;
    }

    Outcome<FileContent> register(OrganisationId organisation, int year) {
        BookRows<IncomingRegisterRow> rows = new BookRows<>(
                after -> steps.ask(
                        act -> Outcome.done(new IncomingBooks(act, organisation).register(year, after, ROWS_AT_ONCE))),
                IncomingRegisterRow::arrivalNumber,
                IncomingPrints::cells);
        return steps.act(act -> Outcome.done(new IncomingSheets(act, organisation).register(year)))
                .flatMap(book -> table("so-dang-ky-van-ban-den-" + year + ".pdf", book, rows));
    }

    Outcome<FileContent> followUp(OrganisationId organisation, int year) {
        BookRows<FollowUpRow> rows = new BookRows<>(
                after -> steps.ask(
                        act -> Outcome.done(new IncomingBooks(act, organisation).followUp(year, after, ROWS_AT_ONCE))),
                FollowUpRow::arrivalNumber,
                IncomingPrints::cells);
        return steps.act(act -> Outcome.done(new IncomingSheets(act, organisation).followUp(year)))
                .flatMap(book -> table("so-theo-doi-giai-quyet-van-ban-den-" + year + ".pdf", book, rows));
    }

    Outcome<FileContent> slip(DocumentId document) {
        return steps.act(act -> Outcome.done(new IncomingSheets(act, act.organisation()).slip(document)))
                .flatMap(slip -> prints().made(
                                "phieu-giai-quyet-van-ban-den.pdf",
                                target -> printer().slip(slip, target)));
    }

    /** A book is only handed out when all its rows were read. */
    private Outcome<FileContent> table(String name, TablePaper book, BookRows<?> rows) {
        return prints().made(name, target -> printer().table(book, rows, target, () -> false))
                .flatMap(content -> rows.end().map(end -> content));
    }

    private Prints prints() {
        return new Prints(steps.parts());
    }

    private PaperPrinter printer() {
        return steps.parts().paper().printer();
    }

    private static List<String> cells(IncomingRegisterRow row) {
        return List.of(
                VietnamTime.day(row.arrivalDate()),
                Integer.toString(row.arrivalNumber()),
                row.paper().author(),
                row.paper().code(),
                row.paper().issued().map(VietnamTime::day).orElse(""),
                row.paper().typeAndSubject(Language.VIETNAMESE),
                row.receivers(),
                row.passedOn().map(VietnamTime::day).orElse(""),
                row.signature(),
                row.note().in(Language.VIETNAMESE));
    }

    private static List<String> cells(FollowUpRow row) {
        return List.of(
                Integer.toString(row.arrivalNumber()),
                row.paper().named(Language.VIETNAMESE),
                row.receivers(),
                row.due().map(VietnamTime::day).orElse(""),
                row.progress().in(Language.VIETNAMESE),
                row.replyCode(),
                row.note().in(Language.VIETNAMESE));
    }
}
