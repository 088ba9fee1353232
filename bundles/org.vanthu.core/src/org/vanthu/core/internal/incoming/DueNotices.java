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
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.Stores;

/**
 * Tells people of deadlines: once on the morning of the day, once when it has passed. Run every few minutes; how often
 * does not matter, for each deadline is told of once.
 */
public final class DueNotices {

    private final OfficeStore store;

    public DueNotices(OfficeStore store) {
        this.store = store;
    }

    /** Looks at everything that fell due since the last time; answers how many notifications were given. */
    public Outcome<Integer> tell(Instant now) {
        return store.change(stores -> {
            Instant last = stores.desks().watchedUntil();
            if (!last.isBefore(now)) {
                return Outcome.done(0);
            }
            stores.desks().watched(now);
            List<Notification> notifications = new ArrayList<>();
            add(stores, last, now, Notification.Kind.OVERDUE, now, notifications);
            Instant told = endOfDay(last);
            Instant today = endOfDay(now);
            if (told.isBefore(today)) {
                add(stores, now, today, Notification.Kind.DUE_TODAY, now, notifications);
            }
            stores.notifications().add(notifications);
            return Outcome.done(notifications.size());
        });
    }

    private static void add(
            Stores stores,
            Instant after,
            Instant until,
            Notification.Kind kind,
            Instant now,
            List<Notification> notifications) {
        for (WorkItem item : stores.desks().dueBetween(after, until)) {
            notifications.add(new Notification(
                    NotificationId.at(now),
                    item.account(),
                    kind,
                    item.object(),
                    Optional.empty(),
                    now,
                    "",
                    Optional.empty()));
        }
    }

    private static Instant endOfDay(Instant moment) {
        LocalDate next = WorkingCalendar.dayOf(moment).plusDays(1);
        return next.atStartOfDay(WorkingCalendar.VIETNAM).toInstant().minusNanos(1000);
    }
}
