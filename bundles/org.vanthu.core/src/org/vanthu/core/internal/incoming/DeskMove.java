package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.Taker;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * The way of assignments from one desk to another, thought through before anything is written. What was given to a person
 * goes to the other person; what was given to a unit follows the unit and is laid before whoever heads it now.
 */
final class DeskMove {

    /** As much as one act moves; the act can be repeated. */
    private static final int MOST = 5_000;

    private static final int PAGE = 500;
    private static final List<Worklist> UNIT_LISTS =
            List.of(Worklist.TO_ASSIGN, Worklist.CO_OPERATING, Worklist.ASSIGNED_BY_ME);

    private final Act act;
    private final AccountId from;
    private final Optional<AccountId> to;
    private final Map<OrganisationId, People> people = new HashMap<>();
    private final List<Assignment> named = new ArrayList<>();
    private final List<Assignment> units = new ArrayList<>();
    private int stuck;

    private DeskMove(Act act, AccountId from, Optional<AccountId> to) {
        this.act = act;
        this.from = from;
        this.to = to;
    }

    /** What goes from one person to the other. */
    static DeskMove of(Act act, AccountId from, Taker taker) {
        DeskMove move = new DeskMove(act, from, taker.person());
        act.stores().routing().openOf(from, MOST).forEach(move::byName);
        move.heldThroughUnits().forEach(move::throughUnit);
        return move;
    }

    private void byName(Assignment assignment) {
        sort(named, assignment, to.isEmpty() || place(assignment).isPresent());
    }

    /** What was given to a unit leaves the desk only when others head the unit: the old head no longer does, or the new one does too. */
    private void throughUnit(Assignment assignment) {
        Set<AccountId> heads = people(assignment.organisation()).holders(assignment.assignee());
        boolean goes = heads.stream().anyMatch(head -> !head.equals(from));
        sort(units, assignment, to.isEmpty() || goes);
    }

    private void sort(List<Assignment> list, Assignment assignment, boolean goes) {
        if (goes) {
            list.add(assignment);
        } else {
            stuck++;
        }
    }

    int byName() {
        return named.size();
    }

    int throughUnits() {
        return units.size();
    }

    int stuck() {
        return stuck;
    }

    void run(String reason) {
        for (Assignment assignment : named) {
            RoutedDocument routed = RoutedDocument.held(act, assignment.document());
            Assignment handed =
                    assignment.handedTo(place(assignment).orElseThrow()).orThrow();
            routed.write(List.of(handed));
            moved(routed, handed, reason);
        }
        for (Assignment assignment : units) {
            moved(RoutedDocument.held(act, assignment.document()), assignment, reason);
        }
    }

    private void moved(RoutedDocument routed, Assignment assignment, String reason) {
        routed.desk().move(routed.document(), List.of(assignment));
        routed.desk().settle(routed.document(), routed.tree());
        routed.desk().tell(routed.document(), List.of(to.orElseThrow()), Notification.Kind.NEW, reason);
        act.recordIn(
                assignment.organisation(),
                "ASSIGNMENT_HANDED_OVER",
                assignment.id(),
                Payload.of(
                        "document", assignment.document(),
                        "from", from,
                        "to", to));
    }

    /** In which post the other person takes it: in the same unit where possible. */
    private Optional<Assignee> place(Assignment assignment) {
        People here = people(assignment.organisation());
        List<Post> posts = to.map(here::posts).orElse(List.of());
        return posts.stream()
                .filter(post -> post.unit().equals(People.unitOf(assignment.assignee())))
                .findFirst()
                .or(() -> posts.stream().findFirst())
                .map(post -> new Assignee.ToPerson(post.account(), post.unit()));
    }

    private People people(OrganisationId organisation) {
        return people.computeIfAbsent(organisation, body -> new People(act.stores(), body, act.now()));
    }

    private List<Assignment> heldThroughUnits() {
        Set<AssignmentId> ids = new LinkedHashSet<>();
        for (Worklist list : UNIT_LISTS) {
            List<WorkItem> page = act.stores().desks().firstPage(from, list, DeskOrder.NEWEST_FIRST, PAGE);
            while (!page.isEmpty() && ids.size() < MOST) {
                page.forEach(item -> item.assignment().ifPresent(ids::add));
                page = page.size() < PAGE
                        ? List.of()
                        : act.stores().desks().pageAfter(page.getLast(), DeskOrder.NEWEST_FIRST, PAGE);
            }
        }
        return ids.stream()
                .flatMap(id -> act.stores().routing().find(id).stream())
                .filter(assignment -> assignment.assignee() instanceof Assignee.ToUnit)
                .filter(assignment -> assignment.state().isLive() && assignment.part() != Part.INFORM)
                .toList();
    }
}
