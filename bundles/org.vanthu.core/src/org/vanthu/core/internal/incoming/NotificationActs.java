package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.incoming.Notice;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.store.NotificationStore;

/** The caller's own notifications. */
final class NotificationActs implements Notifications {

    private static final int LARGEST_PAGE = 200;

    private final Act act;
    private final NotificationStore store;
    private final AccountId own;

    NotificationActs(Act act) {
        this.act = act;
        this.store = act.stores().notifications();
        this.own = act.actor().account();
    }

    @Override
    public Outcome<List<Notice>> newest(int limit) {
        return Outcome.done(notices(store.newest(own, Math.clamp(limit, 1, LARGEST_PAGE))));
    }

    @Override
    public Outcome<List<Notice>> pageAfter(Notification last, int limit) {
        return Outcome.done(
                last.account().equals(own)
                        ? notices(store.pageAfter(last, Math.clamp(limit, 1, LARGEST_PAGE)))
                        : List.of());
    }

    private List<Notice> notices(List<Notification> notifications) {
        Map<Id, Headline> headlines = act.stores()
                .desks()
                .headlines(notifications.stream().map(Notification::object).toList());
        People people = new People(act.stores(), act.organisation(), act.now());
        people.readNames(notifications.stream()
                .flatMap(notification -> notification.by().stream())
                .toList());
        return notifications.stream()
                .map(notification -> new Notice(
                        notification,
                        Optional.ofNullable(headlines.get(notification.object())),
                        notification.by().map(people::name).orElse("")))
                .toList();
    }

    @Override
    public Outcome<Integer> unread() {
        return Outcome.done(store.unread(own));
    }

    @Override
    public Outcome<Integer> markRead(List<NotificationId> notifications) {
        return marked(store.markRead(own, notifications, act.now()));
    }

    @Override
    public Outcome<Integer> markAllRead() {
        return marked(store.markAllRead(own, act.now()));
    }

    private Outcome<Integer> marked(int changed) {
        act.record("NOTIFICATIONS_SEEN", own, Payload.of("changed", changed));
        return Outcome.done(changed);
    }
}
