package org.vanthu.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.NotificationStore;

/** Notifications in their table. */
final class JdbcNotificationStore implements NotificationStore {

    private static final Table<Record> NOTIFICATION = Columns.of("notification");
    private static final Field<AccountId> ACCOUNT_ID = Columns.id("account_id", AccountId.class, AccountId::new);
    private static final Field<Long> NEWEST_FIRST = Columns.number("newest_first");
    private static final Field<NotificationId> NOTIFICATION_ID =
            Columns.id("notification_id", NotificationId.class, NotificationId::new);
    private static final Field<Notification.Kind> KIND = Columns.constant("kind", Notification.Kind.class);
    private static final Field<String> OBJECT_ID = Columns.text("object_id");
    private static final Field<String> OBJECT_KIND = Columns.text("object_kind");
    private static final Field<AccountId> BY_ID = Columns.id("by_id", AccountId.class, AccountId::new);
    private static final Field<String> WORDS = Columns.text("words");
    private static final Field<Boolean> UNREAD = Columns.truth("unread");
    private static final Field<Instant> READ_AT = Columns.instant("read_at");

    private static final String INSERT = """
        INSERT INTO notification (account_id, newest_first, notification_id, kind, object_id, object_kind, by_id, words,
            unread) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)\
        """;

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcNotificationStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    @Override
    public void add(Collection<Notification> notifications) {
        PlainSql.changeAll(transaction.statements(), INSERT, notifications, JdbcNotificationStore::set);
    }

    private static void set(PreparedStatement insert, Notification notification) throws SQLException {
        insert.setString(1, notification.account().toString());
        insert.setLong(2, WorkItemRows.newestFirst(notification.at()));
        insert.setString(3, notification.id().toString());
        insert.setString(4, notification.kind().name());
        insert.setString(5, notification.object().value().toString());
        insert.setString(6, notification.object().kind());
        insert.setString(7, notification.by().map(AccountId::toString).orElse(null));
        insert.setString(8, notification.words());
    }

    @Override
    public List<Notification> newest(AccountId account, int limit) {
        return page(account, DSL.noCondition(), limit);
    }

    @Override
    public List<Notification> pageAfter(Notification last, int limit) {
        return page(last.account(), behind(last), limit);
    }

    private List<Notification> page(AccountId account, Condition behind, int limit) {
        return sql.select(
                        ACCOUNT_ID, NEWEST_FIRST, NOTIFICATION_ID, KIND, OBJECT_ID, OBJECT_KIND, BY_ID, WORDS, READ_AT)
                .from(NOTIFICATION)
                .where(ACCOUNT_ID.eq(account).and(behind))
                .orderBy(ACCOUNT_ID, NEWEST_FIRST, NOTIFICATION_ID)
                .limit(limit)
                .fetch(JdbcNotificationStore::read);
    }

    private static Condition behind(Notification last) {
        long newest = WorkItemRows.newestFirst(last.at());
        return NEWEST_FIRST.ge(newest).and(NEWEST_FIRST.gt(newest).or(NOTIFICATION_ID.gt(last.id())));
    }

    @Override
    public int unread(AccountId account) {
        // A range and its order keep to the index of what is unread: for an equation all notifications are walked.
        return sql.fetchCount(sql.select(NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(ACCOUNT_ID.eq(account).and(UNREAD.ge(true)))
                .orderBy(UNREAD, NEWEST_FIRST)
                .limit(DeskStore.MOST_COUNTED));
    }

    @Override
    public int markRead(AccountId account, Collection<NotificationId> notifications, Instant at) {
        return notifications.isEmpty()
                ? 0
                : mark(
                        ACCOUNT_ID
                                .eq(account)
                                .and(NOTIFICATION_ID.in(notifications))
                                .and(UNREAD.eq(true)),
                        at);
    }

    @Override
    public int markRead(AccountId account, Id object, Instant at) {
        return mark(
                ACCOUNT_ID
                        .eq(account)
                        .and(OBJECT_ID.eq(object.value().toString()))
                        .and(UNREAD.eq(true)),
                at);
    }

    @Override
    public int markAllRead(AccountId account, Instant at) {
        return mark(ACCOUNT_ID.eq(account).and(UNREAD.eq(true)), at);
    }

    private int mark(Condition which, Instant at) {
        return sql.update(NOTIFICATION)
                .set(UNREAD, false)
                .set(READ_AT, at)
                .where(which)
                .execute();
    }

    private static Notification read(Record row) {
        return new Notification(
                row.get(NOTIFICATION_ID),
                row.get(ACCOUNT_ID),
                row.get(KIND),
                ObjectIds.of(row.get(OBJECT_KIND), row.get(OBJECT_ID)),
                Optional.ofNullable(row.get(BY_ID)),
                Columns.toInstant(-row.get(NEWEST_FIRST)),
                row.get(WORDS),
                Optional.ofNullable(row.get(READ_AT)));
    }
}
