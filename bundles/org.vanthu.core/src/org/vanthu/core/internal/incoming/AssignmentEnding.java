package org.vanthu.core.internal.incoming;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.incoming.Completion;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Closing;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** How assignments end, and how an end is undone. */
final class AssignmentEnding {

    private final Act act;
    private final RoutedDocument routed;
    private final Assignment assignment;

    AssignmentEnding(Act act, RoutedDocument routed, AssignmentId id) {
        this.act = act;
        this.routed = routed;
        this.assignment = routed.tree().find(id).orElseThrow();
    }

    Outcome<Nothing> complete(Completion completion) {
        return RoutingRules.words(completion.note(), "note")
                .flatMap(note -> RoutingRules.resultDate(
                                completion.resultDate(), routed.document().arrivalDate(), act.now())
                        .map(day -> new Closing(
                                day, act.now(), act.actor().account(), act.onBehalfOf(), note, completion.reply())))
                .flatMap(this::truly)
                .flatMap(closing -> routed.tree()
                        .complete(assignment.id(), closing)
                        .flatMap(changed -> {
                            routed.say(assignment, Opinion.Kind.RESULT, closing.note());
                            return changed(
                                    "ASSIGNMENT_COMPLETED",
                                    changed,
                                    facts(closing),
                                    () -> routed.desk()
                                            .tell(
                                                    routed.document(),
                                                    givers(),
                                                    Notification.Kind.COMPLETED,
                                                    closing.note()));
                        }));
    }

    /** What is named as the reply stands as such in the register of follow-up (NĐ 30/2020, Annex IV). */
    private Outcome<Closing> truly(Closing closing) {
        boolean wrong = closing.reply()
                .filter(reply -> act.stores()
                        .outgoing()
                        .find(reply)
                        .filter(found -> found.answers(routed.document().id()))
                        .isEmpty())
                .isPresent();
        return wrong ? Outcome.refused(RoutingTrouble.NOT_THE_REPLY) : Outcome.done(closing);
    }

    private Payload facts(Closing closing) {
        return Payload.of(
                "document",
                routed.document().id(),
                "result",
                closing.resultDate().toString(),
                "closed",
                closing.closedAt(),
                "reply",
                closing.reply());
    }

    Outcome<Nothing> giveBack(String reason) {
        return routed.tree().giveBack(assignment.id(), reason).flatMap(changed -> {
            routed.say(assignment, Opinion.Kind.RETURN_REASON, reason);
            return changed("ASSIGNMENT_RETURNED", changed, because(reason), () -> {
                backToClerk();
                routed.desk().tell(routed.document(), givers(), Notification.Kind.RETURNED, reason.strip());
            });
        });
    }

    Outcome<Nothing> recall(String reason) {
        Set<AccountId> had = act.stores().desks().everywhere(routed.document().id()).stream()
                .map(WorkItem::account)
                .collect(Collectors.toSet());
        return routed.tree().recall(assignment.id(), reason).flatMap(changed -> {
            routed.say(assignment, Opinion.Kind.RECALL_REASON, reason);
            return changed("ASSIGNMENT_RECALLED", changed, because(reason), () -> {
                backToClerk();
                Set<AccountId> lost = changed.stream()
                        .filter(each -> each.state() == AssignmentState.RECALLED)
                        .flatMap(each -> routed.people().holders(each.assignee()).stream())
                        .filter(had::contains)
                        .collect(Collectors.toSet());
                routed.desk().tell(routed.document(), lost, Notification.Kind.RECALLED, reason.strip());
            });
        });
    }

    private Payload because(String reason) {
        return Payload.of("document", routed.document().id(), "reason", reason.strip());
    }

    /** A submission that ended without a result lies with the clerk again who submitted it. */
    private void backToClerk() {
        if (assignment.parent().isEmpty() && routed.tree().state() == HandlingState.REGISTERED) {
            List<WorkItem> items = givers().stream()
                    .map(clerk -> WorkItem.unread(
                            clerk,
                            Worklist.TO_SUBMIT,
                            routed.document().id(),
                            Optional.empty(),
                            act.now(),
                            Optional.empty()))
                    .toList();
            act.stores().desks().put(items);
        }
    }

    /** Undoes a completion or a return; only who did it may. */
    Outcome<Nothing> undo() {
        if (!endedByCaller()) {
            return Outcome.refused(RoutingTrouble.NOT_UNDONE_BY_OTHERS);
        }
        return routed.tree().undo(assignment.id()).flatMap(changed -> {
            act.stores().desks().clear(routed.document().id(), EnumSet.of(Worklist.TO_SUBMIT));
            return changed(
                    "ASSIGNMENT_REOPENED",
                    changed,
                    Payload.of("document", routed.document().id()),
                    () -> {});
        });
    }

    private boolean endedByCaller() {
        AccountId caller = act.actor().account();
        return switch (assignment.state()) {
            case DONE ->
                assignment
                        .closing()
                        .filter(closing -> closing.closedBy().equals(caller))
                        .isPresent();
            case RETURNED ->
                act.stores().routing().opinions(routed.document().id()).stream()
                        .filter(opinion -> opinion.assignment().equals(assignment.id())
                                && opinion.kind() == Opinion.Kind.RETURN_REASON)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.author().equals(caller))
                        .isPresent();
            case RECALLED -> false;
            default -> true;
        };
    }

    private Outcome<Nothing> changed(String name, List<Assignment> changed, Payload facts, Runnable told) {
        routed.write(changed);
        routed.desk().move(routed.document(), changed);
        routed.settle(assignment);
        told.run();
        act.record(name, assignment.id(), facts);
        return Outcome.done();
    }

    private Set<AccountId> givers() {
        return act.stores().routing().directions(routed.document().id()).stream()
                .filter(direction -> direction.id().equals(assignment.direction()))
                .map(Direction::principal)
                .collect(Collectors.toSet());
    }
}
