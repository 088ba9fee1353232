package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.DeskStore.Reach;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.Stores;

/**
 * Tells people of deadlines: once on the morning of the day, once when it has passed. Run every few minutes; how often
 * does not matter, for each deadline is told of once.
 */
public final class DueNotices {

    private static final int AT_ONCE = 1000;

    private final OfficeStore store;

    public DueNotices(OfficeStore store) {
        this.store = store;
    }

    /**
     * Looks at everything that fell due since the last time, and on a new day at what falls due on it; answers how many notifications
     * were given. On many mornings, and after a standstill, there is much of it: it is told of in portions, each in a transaction of
     * its own that notes how far it came.
     */
    public Outcome<Integer> tell(Instant now) {
        int told = 0;
        for (Notification.Kind kind : List.of(Notification.Kind.OVERDUE, Notification.Kind.DUE_TODAY)) {
            for (boolean done = false; !done; ) {
                Outcome<Portion> portion = store.change(stores -> Outcome.done(tell(stores, kind, now)));
                if (!portion.isDone()) {
                    return portion.map(Portion::told);
                }
                told += portion.orThrow().told();
                done = portion.orThrow().isLast();
            }
        }
        return Outcome.done(told);
    }

    private record Portion(int told, boolean isLast) {}

    private static Portion tell(Stores stores, Notification.Kind kind, Instant now) {
        boolean overdue = kind == Notification.Kind.OVERDUE;
        Instant until = overdue ? now : endOfDay(now);
        Reach told = stores.desks().told(kind);
        // What has passed meanwhile is told of as overdue, not as due today.
        Reach from = !overdue && told.moment().isBefore(now) ? Reach.all(now) : told;
        if (from.moment().isAfter(until) || from.equals(Reach.all(until))) {
            return new Portion(0, true);
        }
        DeskStore.Due due = stores.desks().dueBetween(from, until, AT_ONCE);
        stores.notifications().add(told(due.items(), kind, now));
        stores.desks().told(kind, due.reach());
        return new Portion(due.items().size(), due.reach().equals(Reach.all(until)));
    }

    private static List<Notification> told(List<WorkItem> items, Notification.Kind kind, Instant now) {
        return items.stream()
                .map(item -> new Notification(
                        NotificationId.at(now),
                        item.account(),
                        kind,
                        item.object(),
                        Optional.empty(),
                        now,
                        "",
                        Optional.empty()))
                .toList();
    }

    private static Instant endOfDay(Instant moment) {
        LocalDate next = WorkingCalendar.dayOf(moment).plusDays(1);
        return next.atStartOfDay(WorkingCalendar.VIETNAM).toInstant().minusNanos(1000);
    }
}
