package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;

/** The desk of the caller, and of those for whom the caller stands in. */
final class WorklistActs implements Worklists {

    private static final int LARGEST_PAGE = 500;

    private final Act act;
    private final DeskStore desks;
    private final LentDesks lent;
    private final Map<OrganisationId, WorkingCalendar> calendars = new HashMap<>();

    WorklistActs(Act act) {
        this.act = act;
        this.desks = act.stores().desks();
        this.lent = new LentDesks(act);
    }

    @Override
    public Outcome<List<Desk>> desks() {
        List<Desk> all = new ArrayList<>();
        AccountId own = act.actor().account();
        Set<OrganisationId> bodies = bodies(act.actor().posts());
        boolean everywhere = act.stores().posts().ofAccount(own).stream()
                .map(Post::organisation)
                .allMatch(bodies::contains);
        all.add(new Desk(
                own,
                act.actor().name(),
                everywhere ? desks.unread(own) : desks.unreadWithin(bodies, own),
                everywhere ? desks.overdue(own, act.now()) : desks.overdueWithin(bodies, own, act.now()),
                act.stores().notifications().unread(own)));
        for (LentDesk desk : lent.all()) {
            all.add(new Desk(
                    desk.owner(),
                    nameOf(desk.owner()),
                    act.stores().lentDesks().unread(desk),
                    act.stores().lentDesks().overdue(desk, act.now()),
                    0));
        }
        return Outcome.done(all);
    }

    private String nameOf(AccountId absent) {
        return standingInFor(absent).getFirst().principalName();
    }

    private List<StandIn> standingInFor(AccountId absent) {
        return act.actor().standIns().stream()
                .filter(standIn -> standIn.principal().equals(absent))
                .toList();
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
        int most = bounded(limit);
        return reach(owner)
                .map(reach -> lent.of(owner)
                        .map(desk ->
                                reach.rows(act.stores().lentDesks().firstPage(desk, worklist, filter, order, most)))
                        .orElseGet(() -> reach.own(
                                desks.firstPage(owner, worklist, filter, order, most),
                                bodies -> desks.firstPageWithin(bodies, owner, worklist, filter, order, most))));
    }

    @Override
    public Outcome<List<WorkRow>> filteredAfter(WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        int most = bounded(limit);
        return reach(last.account())
                .map(reach -> lent.of(last.account())
                        .map(desk -> reach.rows(act.stores().lentDesks().pageAfter(desk, last, filter, order, most)))
                        .orElseGet(() -> reach.own(
                                desks.pageAfter(last, filter, order, most),
                                bodies -> desks.pageAfterWithin(bodies, last, filter, order, most))));
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, LARGEST_PAGE);
    }

    /** Whose rows may be shown. */
    private Outcome<Reach> reach(AccountId owner) {
        if (owner.equals(act.actor().account())) {
            return Outcome.done(new Reach(act.actor().posts()));
        }
        return lent.of(owner).isEmpty()
                ? Outcome.refused(IncomingTrouble.NO_SUCH_LIST)
                : Outcome.done(new Reach(standingInFor(owner).stream()
                        .flatMap(standIn -> standIn.posts().stream())
                        .toList()));
    }

    private static Set<OrganisationId> bodies(List<ActivePost> posts) {
        return posts.stream().map(ActivePost::organisation).collect(Collectors.toSet());
    }

    /** Rows are shown only where their owner still has a post. */
    private final class Reach {

        private final Set<OrganisationId> organisations;

        Reach(List<ActivePost> posts) {
            this.organisations = bodies(posts);
        }

        /**
         * The rows of a page of one's own. What lies there of a body that one has left is not shown: then the page is read
         * again without it, so that it is full and the list does not look as if it ended.
         */
        List<WorkRow> own(List<WorkItem> page, Function<Set<OrganisationId>, List<WorkItem>> within) {
            List<WorkRow> rows = rows(page);
            return rows.size() == page.size() || organisations.isEmpty() ? rows : rows(within.apply(organisations));
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
            if (headline == null || !organisations.contains(headline.organisation())) {
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
        return marked("DESK_MARKED_READ", objects, lent::markRead);
    }

    @Override
    public Outcome<Integer> markUnread(List<? extends Id> objects) {
        return marked("DESK_MARKED_UNREAD", objects, lent::markUnread);
    }

    /** @param mark marks one thing and answers whose desks that changed */
    private Outcome<Integer> marked(String name, List<? extends Id> objects, Function<Id, Set<AccountId>> mark) {
        int changed = 0;
        Set<AccountId> absent = new LinkedHashSet<>();
        for (Id object : objects) {
            Set<AccountId> desksChanged = mark.apply(object);
            changed += desksChanged.isEmpty() ? 0 : 1;
            absent.addAll(desksChanged);
        }
        absent.remove(act.actor().account());
        act.record(
                name,
                act.actor().account(),
                Payload.of(
                        "things",
                        objects.size(),
                        "changed",
                        changed,
                        "lentBy",
                        Optional.of(List.copyOf(absent)).filter(owners -> !owners.isEmpty())));
        return Outcome.done(changed);
    }
}
