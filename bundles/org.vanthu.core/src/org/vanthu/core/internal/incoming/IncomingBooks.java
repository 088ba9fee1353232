package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.HandlingProgress;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.api.incoming.RegisterNote;
import org.vanthu.api.incoming.RegisteredPaper;
import org.vanthu.core.internal.gate.Act;
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

    static final int MOST_ROWS = 1000;

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
                        .register(new RegisterYear(register.id(), year), afterNumber, Math.clamp(limit, 1, MOST_ROWS)))
                .orElse(List.of());
    }

    private IncomingRegisterRow registerRow(IncomingDocument document) {
        RoutingTree tree = tree(document);
        return new IncomingRegisterRow(
                document.id(),
                document.arrivalDate(),
                document.arrival().number(),
                paper(document.fields()),
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

    private static RegisteredPaper paper(IncomingFields fields) {
        return new RegisteredPaper(
                fields.typeName(), fields.code().toString(), fields.issuedDate(), fields.organName(), fields.subject());
    }

    private static RegisterNote note(IncomingDocument document) {
        boolean ended = document.state() == HandlingState.CANCELLED || document.state() == HandlingState.REFUSED;
        return new RegisterNote(
                ended ? Optional.of(document.state()) : Optional.empty(),
                ended ? document.endedReason() : "",
                document.fields().description());
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
                paper(document.fields()),
                receivers(document, tree),
                timed.flatMap(Assignment::due),
                new HandlingProgress(document.state(), submission.flatMap(Assignment::closing), timeliness),
                replyCode(tree),
                note(document));
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
