package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;

/** The desk of the caller, and of those for whom the caller stands in. */
final class WorklistActs implements Worklists {

    private static final int LARGEST_PAGE = 500;

    private final Act act;
    private final DeskStore desks;
    private final Map<OrganisationId, WorkingCalendar> calendars = new HashMap<>();

    WorklistActs(Act act) {
        this.act = act;
        this.desks = act.stores().desks();
    }

    @Override
    public Outcome<List<Desk>> desks() {
        List<Desk> all = new ArrayList<>();
        AccountId own = act.actor().account();
        all.add(new Desk(
                own,
                act.actor().name(),
                desks.unread(own),
                desks.overdue(own, act.now()),
                act.stores().notifications().unread(own)));
        Set<AccountId> told = new HashSet<>();
        for (StandIn standIn : act.actor().standIns()) {
            AccountId absent = standIn.principal();
            if (told.add(absent)) {
                all.add(new Desk(
                        absent, standIn.principalName(), desks.unread(absent), desks.overdue(absent, act.now()), 0));
            }
        }
        return Outcome.done(all);
    }

    @Override
    public Outcome<List<WorkRow>> page(AccountId owner, Worklist worklist, DeskOrder order, int limit) {
        return filtered(owner, worklist, DocumentFilter.ALL, order, limit);
    }

    @Override
    public Outcome<List<WorkRow>> pageAfter(WorkItem last, DeskOrder order, int limit) {
        return filteredAfter(last, DocumentFilter.ALL, order, limit);
    }

    @Override
    public Outcome<List<WorkRow>> filtered(
            AccountId owner, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit) {
        return reach(owner).map(reach -> reach.rows(desks.firstPage(owner, worklist, filter, order, bounded(limit))));
    }

    @Override
    public Outcome<List<WorkRow>> filteredAfter(WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        return reach(last.account()).map(reach -> reach.rows(desks.pageAfter(last, filter, order, bounded(limit))));
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, LARGEST_PAGE);
    }

    /** Whose rows may be shown, and which of them. */
    private Outcome<Reach> reach(AccountId owner) {
        if (owner.equals(act.actor().account())) {
            return Outcome.done(new Reach(act.actor().posts(), headline -> true));
        }
        List<StandIn> lent = act.actor().standIns().stream()
                .filter(standIn -> standIn.principal().equals(owner))
                .toList();
        return lent.isEmpty()
                ? Outcome.refused(IncomingTrouble.NO_SUCH_LIST)
                : Outcome.done(new Reach(
                        lent.getFirst().posts(),
                        headline -> lent.stream()
                                .anyMatch(standIn -> standIn.covers(
                                        Optional.of(headline.typeCode()).filter(code -> !code.isEmpty())))));
    }

    /** Rows are shown only where their owner still has a post, and a deputy sees only the types that are covered. */
    private final class Reach {

        private final Set<OrganisationId> organisations;
        private final Predicate<Headline> covered;

        Reach(List<ActivePost> posts, Predicate<Headline> covered) {
            this.organisations = posts.stream().map(ActivePost::organisation).collect(Collectors.toSet());
            this.covered = covered;
        }

        List<WorkRow> rows(List<WorkItem> items) {
            Map<Id, Headline> headlines =
                    desks.headlines(items.stream().map(WorkItem::object).toList());
            Map<AssignmentId, Assignment> assignments = assignments(items);
            return items.stream()
                    .map(item -> row(item, headlines.get(item.object()), assignments))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable WorkRow row(
                WorkItem item, @Nullable Headline headline, Map<AssignmentId, Assignment> assignments) {
            if (headline == null || !organisations.contains(headline.organisation()) || !covered.test(headline)) {
                return null;
            }
            WorkingCalendar calendar = calendars.computeIfAbsent(
                    headline.organisation(), one -> OfficeClock.calendar(act.stores(), one, act.now()));
            boolean running = item.worklist() != Worklist.DONE;
            return new WorkRow(
                    item,
                    headline,
                    item.assignment()
                            .map(assignments::get)
                            .map(assignment -> new Seen<>(assignment.id(), assignment.version())),
                    running ? item.due().map(due -> calendar.remaining(act.now(), due)) : Optional.empty());
        }
    }

    private Map<AssignmentId, Assignment> assignments(List<WorkItem> items) {
        return act
                .stores()
                .routing()
                .findAll(items.stream()
                        .flatMap(item -> item.assignment().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
    }

    @Override
    public Outcome<Integer> markRead(List<? extends Id> objects) {
        int changed = objects.stream()
                .mapToInt(object -> desks.markRead(act.actor().account(), object, act.now()))
                .sum();
        act.record("DESK_MARKED_READ", act.actor().account(), Payload.of("things", objects.size(), "changed", changed));
        return Outcome.done(changed);
    }

    @Override
    public Outcome<Integer> markUnread(List<? extends Id> objects) {
        int changed = objects.stream()
                .mapToInt(object -> desks.markUnread(act.actor().account(), object))
                .sum();
        act.record(
                "DESK_MARKED_UNREAD", act.actor().account(), Payload.of("things", objects.size(), "changed", changed));
        return Outcome.done(changed);
    }
}
