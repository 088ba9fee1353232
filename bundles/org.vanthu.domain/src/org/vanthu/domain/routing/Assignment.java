package org.vanthu.domain.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;

/**
 * One node of the routing tree of a document: somebody has a part in handling it, by a deadline.
 *
 * @param parent the assignment out of which it was given; empty for a submission
 * @param direction the act that made it
 * @param due deadline, if one was set
 * @param state how far it is
 * @param closing how it ended, once it is done
 * @param reason why it was returned or recalled, else empty
 * @param version counts its changes, from 0
 */
public record Assignment(
        AssignmentId id,
        DocumentId document,
        OrganisationId organisation,
        Optional<AssignmentId> parent,
        DirectionId direction,
        Part part,
        Assignee assignee,
        Optional<Instant> due,
        AssignmentState state,
        Optional<Closing> closing,
        String reason,
        long version) {

    /**
     * Whether an answer is expected of whoever has it: it leads, and its giver, the sender or the clerk named a day (NĐ
     * 30/2020, Art. 24; Annex VI, DueDate). What is only to be known or filed has none.
     */
    public boolean expectsReply(IncomingFields fields) {
        return part == Part.LEAD && (due.isPresent() || fields.dueDate().isPresent());
    }

    /**
     * It after an act that needs nothing more than the act.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<Assignment> after(AssignmentAct act) {
        return state.after(act)
                .map(next -> Outcome.done(in(next, closing, reason)))
                .orElseGet(() -> notAllowed(act));
    }

    /**
     * Given back or taken back.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}, {@link RoutingTrouble#REASON_TOO_SHORT},
     * {@link RoutingTrouble#REASON_TOO_LONG}.
     */
    public Outcome<Assignment> endedBy(AssignmentAct act, String why) {
        return RoutingRules.reason(why)
                .flatMap(words -> state.after(act)
                        .map(next -> Outcome.done(in(next, Optional.empty(), words)))
                        .orElseGet(() -> notAllowed(act)));
    }

    /**
     * Done, in the way said. Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     *
     * @param act {@link AssignmentAct#COMPLETE} or {@link AssignmentAct#CLOSE_WITH_LEAD}
     */
    public Outcome<Assignment> closed(AssignmentAct act, Closing how) {
        return state.after(act)
                .map(next -> Outcome.done(in(next, Optional.of(how), "")))
                .orElseGet(() -> notAllowed(act));
    }

    /**
     * It once these were given out of it: passed on when the leading part is among them, else still in hand.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<Assignment> givenOn(List<AssignmentWish> wishes) {
        boolean leadGiven = wishes.stream().anyMatch(wish -> wish.part() == Part.LEAD);
        return state.after(AssignmentAct.HAND_ON)
                .flatMap(passedOn -> leadGiven ? Optional.of(passedOn) : state.after(AssignmentAct.GIVE_OPINION))
                .map(next -> Outcome.done(in(next, closing, reason)))
                .orElseGet(() -> notAllowed(AssignmentAct.HAND_ON));
    }

    /**
     * It in the hands of another, deadline and state as they are: whoever had it has left or changed posts.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<Assignment> handedTo(Assignee other) {
        return state.isLive()
                ? Outcome.done(new Assignment(
                        id,
                        document,
                        organisation,
                        parent,
                        direction,
                        part,
                        other,
                        due,
                        state,
                        closing,
                        reason,
                        version + 1))
                : notAllowed(AssignmentAct.HAND_ON);
    }

    /** The same as one change of an earlier version. */
    Assignment asChangeOf(Assignment earlier) {
        return new Assignment(
                id,
                document,
                organisation,
                parent,
                direction,
                part,
                assignee,
                due,
                state,
                closing,
                reason,
                earlier.version + 1);
    }

    /** Its last end undone. Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}. */
    public Outcome<Assignment> reopened() {
        return state.after(AssignmentAct.UNDO)
                .map(next -> Outcome.done(in(next, Optional.empty(), "")))
                .orElseGet(() -> notAllowed(AssignmentAct.UNDO));
    }

    private Assignment in(AssignmentState next, Optional<Closing> how, String why) {
        return new Assignment(
                id, document, organisation, parent, direction, part, assignee, due, next, how, why, version + 1);
    }

    private Outcome<Assignment> notAllowed(AssignmentAct act) {
        return Outcome.refused(RoutingRules.notInThisState(act, state));
    }
}
