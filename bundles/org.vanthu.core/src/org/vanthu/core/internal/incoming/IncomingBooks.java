package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.WorkingCalendar;

/** The rows of the register of incoming documents and of the one that follows up their handling. */
final class IncomingBooks {

    private static final int MOST_ROWS = 1000;

    private final Act act;
    private final OrganisationId organisation;
    private final People people;

    IncomingBooks(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
        this.people = new People(act.stores(), organisation, act.now());
    }

    List<IncomingRegisterRow> register(int year, int afterNumber, int limit) {
        return documents(year, afterNumber, limit).stream()
                .map(this::registerRow)
                .toList();
    }

    List<FollowUpRow> followUp(int year, int afterNumber, int limit) {
        return documents(year, afterNumber, limit).stream()
                .map(this::followUpRow)
                .toList();
    }

    private List<IncomingDocument> documents(int year, int afterNumber, int limit) {
        return act.stores().numbers().registers(organisation).stream()
                .filter(register -> register.series() instanceof Series.Arrivals)
                .findFirst()
                .map(register -> act.stores()
                        .incoming()
                        .register(new RegisterYear(register.id(), year), afterNumber, Math.min(limit, MOST_ROWS)))
                .orElse(List.of());
    }

    private IncomingRegisterRow registerRow(IncomingDocument document) {
        RoutingTree tree = tree(document);
        IncomingFields fields = document.fields();
        return new IncomingRegisterRow(
                document.id(),
                document.arrivalDate(),
                document.arrival().number(),
                fields.organName(),
                fields.code().toString(),
                fields.issuedDate(),
                fields.typeName() + ": " + fields.subject(),
                receivers(document, tree),
                document.passedOnAt().map(WorkingCalendar::dayOf),
                takenUp(tree),
                note(document));
    }

    private RoutingTree tree(IncomingDocument document) {
        return new RoutingTree(act.stores().routing().ofDocument(document.id()));
    }

    private String receivers(IncomingDocument document, RoutingTree tree) {
        String assigned = Trace.receivers(tree, people);
        return assigned.isEmpty() ? document.fields().toPlaces() : assigned;
    }

    /** Whoever has taken the document up in the system has acknowledged it thereby. */
    private String takenUp(RoutingTree tree) {
        return tree.holders().stream()
                .filter(holder -> holder.version() > 0)
                .map(holder -> people.name(holder.assignee()))
                .findFirst()
                .orElse("");
    }

    private static String note(IncomingDocument document) {
        boolean ended = document.state() == HandlingState.CANCELLED || document.state() == HandlingState.REFUSED;
        String note = document.fields().description();
        return ended
                ? document.state().label(Language.VIETNAMESE) + ": " + document.endedReason()
                        + (note.isEmpty() ? "" : "; " + note)
                : note;
    }

    private FollowUpRow followUpRow(IncomingDocument document) {
        RoutingTree tree = tree(document);
        Optional<Assignment> submission = tree.roots().stream().reduce((earlier, later) -> later);
        Optional<Assignment> timed = tree.timed();
        Timeliness timeliness =
                timed.map(part -> Timeliness.of(part, act.now())).orElse(Timeliness.NO_DEADLINE);
        return new FollowUpRow(
                document.arrival().number(),
                document.id(),
                what(document.fields()),
                receivers(document, tree),
                timed.flatMap(Assignment::due),
                progress(document, submission, timeliness),
                timeliness,
                replyCode(tree),
                note(document));
    }

    private static String what(IncomingFields fields) {
        return fields.typeName() + " số " + fields.code()
                + fields.issuedDate().map(day -> " ngày " + Trace.day(day)).orElse("")
                + " của " + fields.organName();
    }

    /** The day of the result and the day of closing stand side by side when they differ. */
    private static String progress(IncomingDocument document, Optional<Assignment> submission, Timeliness timeliness) {
        String state = document.state().label(Language.VIETNAMESE);
        return submission
                .flatMap(Assignment::closing)
                .map(closing -> state + ", có kết quả ngày " + Trace.day(closing.resultDate())
                        + ", kết thúc ngày " + Trace.day(closing.closedAt()) + " ("
                        + timeliness.label(Language.VIETNAMESE) + ")")
                .orElseGet(() -> timeliness == Timeliness.OVERDUE
                        ? state + " (" + timeliness.label(Language.VIETNAMESE) + ")"
                        : state);
    }

    private String replyCode(RoutingTree tree) {
        return tree.all().stream()
                .flatMap(assignment -> assignment.closing().stream())
                .flatMap(closing -> closing.reply().stream())
                .findFirst()
                .flatMap(reply -> Optional.ofNullable(
                        act.stores().desks().headlines(List.of(reply)).get(reply)))
                .map(headline -> headline.code())
                .orElse("");
    }
}
