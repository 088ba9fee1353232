package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.work.Notification;

/** Notifications, by person. */
public interface NotificationStore {

    /** Adds them, in one batch. */
    void add(Collection<Notification> notifications);

    /** A person's notifications, the newest first. */
    List<Notification> newest(AccountId account, int limit);

    /** The notifications of the same person that follow {@code last} in that order. */
    List<Notification> pageAfter(Notification last, int limit);

    /** How many a person has not seen, counted up to {@link DeskStore#MOST_COUNTED}. */
    int unread(AccountId account);

    /** Marks these of the person's notifications as seen; answers how many that changed. */
    int markRead(AccountId account, Collection<NotificationId> notifications, Instant at);

    /** Marks what the person was told about a thing as seen; answers how many that changed. */
    int markRead(AccountId account, Id object, Instant at);

    /** Marks all of the person's notifications as seen; answers how many that changed. */
    int markAllRead(AccountId account, Instant at);
}
