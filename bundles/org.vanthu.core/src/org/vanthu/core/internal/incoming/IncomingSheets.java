package org.vanthu.core.internal.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.TablePaper;

/** What stands on the prints of incoming documents, as it is at this moment (NĐ 30/2020, Annex IV.VI to VIII). */
final class IncomingSheets {

    private final Act act;
    private final OrganisationId organisation;

    IncomingSheets(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
    }

    /** The register of a year without its rows. */
    TablePaper register(int year) {
        return AnnexFourBooks.incomingRegister(head(""), List.of("Năm: " + year), List.of("Năm " + year));
    }

    /** The follow-up register of a year without its rows. */
    TablePaper followUp(int year) {
        return AnnexFourBooks.followUpRegister(head(""), List.of("Năm: " + year), List.of("Năm " + year));
    }

    HandlingSlip slip(DocumentId id) {
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
                        VietnamTime.day(opinion.at())));
            }
        }
        return new HandlingSlip(
                head(placeAndDate()),
                what(fields),
                lines(directions, Level.LEADER, tree, people),
                lines(directions, Level.UNIT, tree, people),
                proposals);
    }

    /** What stands in the stamp ĐẾN (Annex IV.V); who has it to deal with once that is known. */
    ArrivalStamp stamp(DocumentId id) {
        IncomingDocument document = act.stores().incoming().find(id).orElseThrow();
        RoutingTree tree = new RoutingTree(act.stores().routing().ofDocument(id));
        String receivers = Trace.receivers(tree, new People(act.stores(), organisation, act.now()));
        return new ArrivalStamp(
                agency().name(),
                Integer.toString(document.arrival().number()),
                document.arrivalDate(),
                receivers.isEmpty() ? document.fields().toPlaces() : receivers,
                document.fields().fileNotation());
    }

    /** What the leaders directed. */
    List<HandlingSlip.Opinion> directions(DocumentId id) {
        return lines(
                act.stores().routing().directions(id),
                Level.LEADER,
                new RoutingTree(act.stores().routing().ofDocument(id)),
                new People(act.stores(), organisation, act.now()));
    }

    private static String what(IncomingFields fields) {
        return fields.typeName() + " số " + fields.code()
                + fields.issuedDate()
                        .map(day -> " ngày " + VietnamTime.day(day))
                        .orElse("")
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
                        VietnamTime.day(direction.givenAt())))
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
}
