package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.Taker;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * The way of what lies on a clerk's desk to another clerk's: to be registered, submitted, issued. Any clerk of the body may do
 * it, so it is only laid elsewhere; somebody who is no clerk there does not get it.
 */
final class ClerkMove {

    /** As much as one act moves of each list; the act can be repeated. */
    private static final int MOST = 5_000;

    private static final Map<Worklist, Permission> LISTS = new EnumMap<>(Map.of(
            Worklist.TO_REGISTER, Permission.REGISTER_INCOMING,
            Worklist.TO_SUBMIT, Permission.REGISTER_INCOMING,
            Worklist.AWAITING_ISSUE, Permission.ISSUE));

    private final Act act;
    private final AccountId from;
    private final Taker to;
    private final Map<WorkItem, OrganisationId> over = new LinkedHashMap<>();
    private int stuck;

    private ClerkMove(Act act, AccountId from, Taker to) {
        this.act = act;
        this.from = from;
        this.to = to;
    }

    /** What goes from one person to the other. */
    static ClerkMove of(Act act, AccountId from, Taker to) {
        ClerkMove move = new ClerkMove(act, from, to);
        LISTS.forEach(move::sort);
        return move;
    }

    private void sort(Worklist list, Permission permission) {
        List<WorkItem> items = act.stores().desks().firstPage(from, list, DeskOrder.NEWEST_FIRST, MOST);
        Map<?, Headline> headlines = act.stores()
                .desks()
                .headlines(items.stream().map(WorkItem::object).toList());
        for (WorkItem item : items) {
            OrganisationId body = headlines.get(item.object()).organisation();
            if (to.may(body, permission)) {
                over.put(item, body);
            } else {
                stuck++;
            }
        }
    }

    int goingOver() {
        return over.size();
    }

    /** How many cannot go: the other person is no clerk of that body. */
    int stuck() {
        return stuck;
    }

    void run(String reason) {
        if (over.isEmpty()) {
            return;
        }
        AccountId taker = to.person().orElseThrow();
        List<WorkItem> laid = new ArrayList<>();
        over.forEach((item, body) -> {
            act.stores().desks().take(from, item.worklist(), item.object());
            laid.add(WorkItem.unread(
                    taker, item.worklist(), item.object(), item.assignment(), item.enteredAt(), item.due()));
            act.recordIn(
                    body,
                    "CLERK_WORK_HANDED_OVER",
                    item.object(),
                    Payload.of("list", item.worklist(), "from", from, "to", taker, "reason", reason));
        });
        act.stores().desks().put(laid);
        over.keySet().forEach(item -> act.tell(item.object(), List.of(taker), Notification.Kind.NEW, reason));
    }
}
