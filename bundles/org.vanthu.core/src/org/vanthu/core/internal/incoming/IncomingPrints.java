package org.vanthu.core.internal.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PaperPrinter;

/** Prints the books of incoming documents and the slip for handling one (NĐ 30/2020, Annex IV.VI to VIII). */
final class IncomingPrints {

    private static final int ROWS_AT_ONCE = 500;

    private final Act act;
    private final OrganisationId organisation;
    private final IncomingBooks books;

    IncomingPrints(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
        this.books = new IncomingBooks(act, organisation);
    }

    private PaperPrinter printer() {
        return act.parts().paper().printer();
    }

    Outcome<FileContent> register(int year) {
        Iterator<List<String>> rows = new Pages<>(
                after -> books.register(year, after, ROWS_AT_ONCE),
                IncomingRegisterRow::arrivalNumber,
                IncomingPrints::cells);
        return printed(
                "so-dang-ky-van-ban-den-" + year + ".pdf",
                target -> printer()
                        .table(
                                AnnexFourBooks.incomingRegister(
                                        head(""), List.of("Năm: " + year), List.of("Năm " + year)),
                                rows,
                                target,
                                () -> false));
    }

    Outcome<FileContent> followUp(int year) {
        Iterator<List<String>> rows = new Pages<>(
                after -> books.followUp(year, after, ROWS_AT_ONCE), FollowUpRow::arrivalNumber, IncomingPrints::cells);
        return printed(
                "so-theo-doi-giai-quyet-van-ban-den-" + year + ".pdf",
                target -> printer()
                        .table(
                                AnnexFourBooks.followUpRegister(
                                        head(""), List.of("Năm: " + year), List.of("Năm " + year)),
                                rows,
                                target,
                                () -> false));
    }

    private static List<String> cells(IncomingRegisterRow row) {
        return List.of(
                Trace.day(row.arrivalDate()),
                Integer.toString(row.arrivalNumber()),
                row.author(),
                row.code(),
                row.issuedDate().map(Trace::day).orElse(""),
                row.typeAndSubject(),
                row.receivers(),
                row.passedOn().map(Trace::day).orElse(""),
                row.signature(),
                row.note());
    }

    private static List<String> cells(FollowUpRow row) {
        return List.of(
                Integer.toString(row.arrivalNumber()),
                row.what(),
                row.receivers(),
                row.due().map(Trace::day).orElse(""),
                row.progress(),
                row.replyCode(),
                row.note());
    }

    Outcome<FileContent> slip(DocumentId id) {
        IncomingFields fields = act.stores().incoming().find(id).orElseThrow().fields();
        List<Direction> directions = act.stores().routing().directions(id);
        RoutingTree tree = new RoutingTree(act.stores().routing().ofDocument(id));
        People people = new People(act.stores(), organisation, act.now());
        List<HandlingSlip.Opinion> proposals = new ArrayList<>();
        for (Opinion opinion : act.stores().routing().opinions(id)) {
            if (opinion.kind() == Opinion.Kind.PROPOSAL) {
                proposals.add(new HandlingSlip.Opinion(
                        opinion.words(),
                        List.of(),
                        people.name(opinion.author(), opinion.onBehalfOf()),
                        Trace.day(opinion.at())));
            }
        }
        HandlingSlip slip = new HandlingSlip(
                head(placeAndDate()),
                what(fields),
                lines(directions, Level.LEADER, tree, people),
                lines(directions, Level.UNIT, tree, people),
                proposals);
        return printed("phieu-giai-quyet-van-ban-den.pdf", target -> printer().slip(slip, target));
    }

    private static String what(IncomingFields fields) {
        return fields.typeName() + " số " + fields.code()
                + fields.issuedDate().map(day -> " ngày " + Trace.day(day)).orElse("")
                + " của " + fields.organName() + ": " + fields.subject();
    }

    private static List<HandlingSlip.Opinion> lines(
            List<Direction> directions, Level level, RoutingTree tree, People people) {
        return directions.stream()
                .filter(direction -> direction.level() == level)
                .map(direction -> new HandlingSlip.Opinion(
                        direction.words(),
                        Trace.tasks(direction, tree, people),
                        people.name(direction.givenBy(), direction.onBehalfOf()),
                        Trace.day(direction.givenAt())))
                .toList();
    }

    private PaperHead head(String placeAndDate) {
        Organisation agency = agency();
        return new PaperHead(
                agency.superior()
                        .flatMap(above -> act.stores().organisations().find(above))
                        .map(Organisation::name),
                agency.name(),
                placeAndDate);
    }

    private Organisation agency() {
        return act.stores().organisations().find(organisation).orElseThrow();
    }

    private String placeAndDate() {
        LocalDate today = WorkingCalendar.dayOf(act.now());
        String month = today.getMonthValue() < 3 ? "0" + today.getMonthValue() : "" + today.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(agency().place(), today.getDayOfMonth(), month, today.getYear());
    }

    private Outcome<FileContent> printed(String name, Function<Path, Outcome<?>> print) {
        try {
            Path target = Files.createTempFile(act.parts().folder().scratch(), "print", ".pdf");
            try {
                Outcome<?> done = print.apply(target);
                return done.isDone()
                        ? Outcome.done(content(name, Files.readAllBytes(target)))
                        : Outcome.refused(done.troubles());
            } finally {
                Files.deleteIfExists(target);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileContent content(String name, byte[] bytes) {
        return new FileContent(name, Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Rows page by page, so that a year of any size is printed without being held in memory. */
    private static final class Pages<R> implements Iterator<List<String>> {

        private final IntFunction<List<R>> pageAfter;
        private final ToIntFunction<R> number;
        private final Function<R, List<String>> cells;
        private Iterator<R> page = List.<R>of().iterator();
        private int last;
        private boolean over;

        Pages(IntFunction<List<R>> pageAfter, ToIntFunction<R> number, Function<R, List<String>> cells) {
            this.pageAfter = pageAfter;
            this.number = number;
            this.cells = cells;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !over) {
                List<R> next = pageAfter.apply(last);
                over = next.isEmpty();
                page = next.iterator();
            }
            return page.hasNext();
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            R row = page.next();
            last = number.applyAsInt(row);
            return cells.apply(row);
        }
    }
}
