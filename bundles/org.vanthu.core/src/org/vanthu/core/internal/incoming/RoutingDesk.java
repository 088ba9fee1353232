package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Keeps document, desks and notifications in step with the routing of one document. */
final class RoutingDesk {

    private final Act act;
    private final People people;

    RoutingDesk(Act act, People people) {
        this.act = act;
        this.people = people;
    }

    /** Writes how far the document is by its assignments, shows it in every list, and tells the sender. */
    void settle(IncomingDocument document, RoutingTree tree) {
        IncomingDocument settled = document.in(tree.state());
        act.stores().incoming().write(settled.nextVersion());
        act.stores().desks().describe(Headlines.of(settled, tree.holders(), people));
        new DeliveryProgress(act).report(settled);
    }

    /** Puts assignments on the desks of those who hold them; what one has just passed on oneself is nothing new to oneself. */
    void lay(IncomingDocument document, Collection<Assignment> given) {
        List<WorkItem> items = new ArrayList<>();
        for (Assignment assignment : given) {
            for (AccountId holder : people.holders(assignment.assignee())) {
                Worklist list = list(assignment);
                boolean own = list == Worklist.ASSIGNED_BY_ME
                        && holder.equals(act.actor().account());
                items.add(new WorkItem(
                        holder,
                        list,
                        document.id(),
                        Optional.of(assignment.id()),
                        act.now(),
                        assignment.due(),
                        own ? Optional.of(act.now()) : Optional.empty()));
            }
        }
        act.stores().desks().put(items);
    }

    /** Moves changed assignments to the desks and lists where they belong now. */
    void move(IncomingDocument document, Collection<Assignment> changed) {
        Map<AssignmentId, Set<AccountId>> had = holdersOfRows(document, changed);
        act.stores()
                .desks()
                .clear(document.id(), changed.stream().map(Assignment::id).toList());
        List<Assignment> live = changed.stream()
                .filter(assignment -> assignment.state().isLive())
                .toList();
        lay(document, live);
        List<WorkItem> done = new ArrayList<>();
        for (Assignment assignment : changed) {
            if (assignment.state() == AssignmentState.DONE) {
                had.getOrDefault(assignment.id(), Set.of())
                        .forEach(account -> done.add(done(document, assignment, account)));
            } else {
                had.getOrDefault(assignment.id(), Set.of())
                        .forEach(account -> act.stores().desks().take(account, Worklist.DONE, document.id()));
            }
        }
        act.stores().desks().put(done);
    }

    private Map<AssignmentId, Set<AccountId>> holdersOfRows(
            IncomingDocument document, Collection<Assignment> assignments) {
        Set<AssignmentId> asked = assignments.stream().map(Assignment::id).collect(Collectors.toSet());
        Map<AssignmentId, Set<AccountId>> had = new HashMap<>();
        for (WorkItem item : act.stores().desks().everywhere(document.id())) {
            item.assignment()
                    .filter(asked::contains)
                    .ifPresent(assignment -> had.computeIfAbsent(assignment, any -> new HashSet<>())
                            .add(item.account()));
        }
        return had;
    }

    private WorkItem done(IncomingDocument document, Assignment assignment, AccountId account) {
        return new WorkItem(
                account,
                Worklist.DONE,
                document.id(),
                Optional.of(assignment.id()),
                act.now(),
                assignment.due(),
                Optional.of(act.now()));
    }

    /** To whoever has passed it on it is something new once somebody else acts on it. */
    void stir(IncomingDocument document, RoutingTree tree, Assignment acted) {
        Set<AssignmentId> above = new HashSet<>();
        Optional<AssignmentId> parent = acted.parent();
        while (parent.isPresent()) {
            above.add(parent.get());
            parent = tree.find(parent.get()).flatMap(Assignment::parent);
        }
        act.stores()
                .desks()
                .markUnread(
                        document.id(),
                        Worklist.ASSIGNED_BY_ME,
                        above,
                        act.actor().account());
    }

    private static Worklist list(Assignment assignment) {
        if (assignment.state() == AssignmentState.PASSED_ON) {
            return Worklist.ASSIGNED_BY_ME;
        }
        return switch (assignment.part()) {
            case DIRECT -> Worklist.TO_ASSIGN;
            case LEAD -> assignment.assignee() instanceof Assignee.ToUnit ? Worklist.TO_ASSIGN : Worklist.TO_HANDLE;
            case CO_OPERATE -> Worklist.CO_OPERATING;
            case INFORM -> Worklist.FOR_INFORMATION;
        };
    }

    /** Tells those who hold these assignments, and whoever stands in for those who are absent. */
    void tellHolders(
            IncomingDocument document, Collection<Assignment> assignments, Notification.Kind kind, String words) {
        Set<AccountId> told = new HashSet<>();
        String type = document.fields().typeCode().orElse("");
        for (Assignment assignment : assignments) {
            for (AccountId holder : people.holders(assignment.assignee())) {
                told.add(holder);
                told.addAll(people.deputies(holder, type));
            }
        }
        tell(document, told, kind, words);
    }

    /** Tells these people, but not the one who did it. */
    void tell(IncomingDocument document, Collection<AccountId> accounts, Notification.Kind kind, String words) {
        act.tell(document.id(), accounts, kind, words);
    }
}
