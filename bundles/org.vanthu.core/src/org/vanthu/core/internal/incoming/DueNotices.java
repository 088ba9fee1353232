package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.spi.store.DeskStore;
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
     * Looks at everything that fell due since the last time; answers how many notifications were given. After a long standstill there
     * is much of it: it is told of in portions, each in a transaction of its own.
     */
    public Outcome<Integer> tell(Instant now) {
        int told = 0;
        for (boolean done = false; !done; ) {
            Outcome<Portion> portion = store.change(stores -> Outcome.done(tell(stores, now)));
            if (!portion.isDone()) {
                return portion.map(Portion::told);
            }
            told += portion.orThrow().told();
            done = portion.orThrow().isLast();
        }
        return Outcome.done(told);
    }

    private record Portion(int told, boolean isLast) {}

    private Portion tell(Stores stores, Instant now) {
        Instant last = stores.desks().watchedUntil();
        if (!last.isBefore(now)) {
            return new Portion(0, true);
        }
        DeskStore.Due over = stores.desks().dueBetween(last, now, AT_ONCE);
        stores.desks().watched(over.until());
        List<Notification> notifications = new ArrayList<>(told(over.items(), Notification.Kind.OVERDUE, now));
        Instant today = endOfDay(now);
        if (endOfDay(last).isBefore(today) && endOfDay(over.until()).equals(today)) {
            Instant from = now;
            while (from.isBefore(today)) {
                DeskStore.Due due = stores.desks().dueBetween(from, today, AT_ONCE);
                notifications.addAll(told(due.items(), Notification.Kind.DUE_TODAY, now));
                from = due.until();
            }
        }
        stores.notifications().add(notifications);
        return new Portion(notifications.size(), over.until().equals(now));
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
