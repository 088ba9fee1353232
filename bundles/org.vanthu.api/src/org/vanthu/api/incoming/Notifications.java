package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.api.Operation;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;

/** The caller's own notifications. */
public interface Notifications {

    /** The newest first, at most 200. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<Notice>> newest(int limit);

    /** Those that follow {@code last} in that order. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<Notice>> pageAfter(Notification last, int limit);

    /** How many are unseen, counted up to a thousand. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<Integer> unread();

    /** Marks these as seen; answers how many changed. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Integer> markRead(List<NotificationId> notifications);

    /** Marks all as seen; answers how many changed. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Integer> markAllRead();
}
