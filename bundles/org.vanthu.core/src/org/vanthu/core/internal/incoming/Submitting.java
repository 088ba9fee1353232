package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.Submission;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;

/** The clerk submits a registered document to a leader (NĐ 30/2020, Art. 23.1). */
final class Submitting {

    private final Act act;
    private final RoutedDocument routed;

    Submitting(Act act, DocumentId document) {
        this.act = act;
        this.routed = RoutedDocument.held(act, document);
    }

    Outcome<AssignmentId> submit(Submission submission) {
        return routed.document()
                .after(DocumentAct.SUBMIT)
                .flatMap(open -> RoutingRules.words(submission.words(), "words"))
                .flatMap(words -> post(submission.leader())
                        .flatMap(post -> due(submission).map(due -> give(post, words, due))));
    }

    /** The post by which the person may direct documents here. */
    private Outcome<Assignee.ToPerson> post(AccountId leader) {
        return act.stores()
                .rights()
                .actor(leader, act.now())
                .flatMap(actor -> actor.posts().stream()
                        .filter(post ->
                                post.organisation().equals(routed.document().organisation())
                                        && post.permissions().contains(Permission.ASSIGN))
                        .map(ActivePost::unit)
                        .findFirst())
                .map(unit -> Outcome.done(new Assignee.ToPerson(leader, unit)))
                .orElseGet(() -> Outcome.refused(Trouble.ofField(
                        IncomingTrouble.NOT_A_LEADER,
                        "leader",
                        "who",
                        routed.people().name(leader))));
    }

    private AssignmentId give(Assignee.ToPerson leader, String words, Optional<Instant> due) {
        IncomingDocument document = routed.document();
        Direction direction = new Direction(
                DirectionId.at(act.now()),
                document.id(),
                Optional.empty(),
                Level.SUBMISSION,
                words,
                act.actor().account(),
                act.onBehalfOf(),
                act.now());
        Assignment given = new Assignment(
                AssignmentId.at(act.now()),
                document.id(),
                document.organisation(),
                Optional.empty(),
                direction.id(),
                Part.DIRECT,
                leader,
                due,
                AssignmentState.OPEN,
                Optional.empty(),
                "",
                0);
        act.stores().routing().add(direction, List.of(given));
        routed.added(List.of(given));
        act.stores().desks().clear(document.id(), EnumSet.of(Worklist.TO_SUBMIT));
        routed.desk().lay(document, List.of(given));
        routed.settlePassedOn(given);
        routed.desk().tellHolders(document, List.of(given), Notification.Kind.NEW, words);
        act.record(
                "INCOMING_SUBMITTED", document.id(), Payload.of("leader", leader.account(), "assignment", given.id()));
        return given.id();
    }

    /** The document may have come after its own deadline; one that the clerk sets lies ahead. */
    private Outcome<Optional<Instant>> due(Submission submission) {
        IncomingDocument document = routed.document();
        Optional<TimeLimit> own = document.fields().dueDate().map(TimeLimit.UntilDay::new);
        Optional<TimeLimit> limit = submission.limit().or(() -> own);
        Optional<Instant> due = limit.map(set -> OfficeClock.calendar(act.stores(), document.organisation(), act.now())
                .due(act.now(), set));
        return due.filter(act.now()::isAfter).isPresent() && !limit.equals(own)
                ? Outcome.refused(Trouble.ofField(
                        RoutingTrouble.DUE_IN_PAST, "limit", "due", VietnamTime.minute(due.orElseThrow())))
                : Outcome.done(due);
    }
}
