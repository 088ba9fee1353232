package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.max;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Events;
import org.vanthu.spi.store.SealedState;

/** The event log in its tables. */
final class JdbcEvents implements Events {

    private static final Table<Record> HEAD = Columns.of("event_head");
    private static final Field<Long> TREE_SIZE = Columns.number("tree_size");
    private static final Field<Sha256> ROOT = Columns.hash("root_hash");
    private static final Field<Instant> SIGNED_AT = Columns.instant("signed_at");
    private static final Field<String> SIGNATURE = Columns.text("signature");
    private static final Field<String> FRONTIER = Columns.text("frontier");

    private static final Table<Record> END = Columns.of("event_log_end");

    private static final String INSERT_EVENT = """
        INSERT INTO event_log (sequence_no, happened_at, actor_id, on_behalf_of_id, act, object_kind, object_id,
            organisation_id, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String INSERT_ON_BEHALF =
            "INSERT INTO event_on_behalf (account_id, sequence_no) VALUES (?, ?)";
    private static final String LOCK_END = "UPDATE event_log_end SET sequence_no = sequence_no + ? WHERE only_row = 1";
    private static final String READ_END = "SELECT sequence_no, happened_at FROM event_log_end WHERE only_row = 1";
    private static final String MOVE_END = "UPDATE event_log_end SET happened_at = ? WHERE only_row = 1";

    private final JdbcTransaction transaction;
    private final EventPages pages;
    private final List<NewEvent> waiting = new ArrayList<>();

    JdbcEvents(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.pages = new EventPages(transaction.sql());
    }

    @Override
    public void append(NewEvent event) {
        waiting.add(event);
    }

    boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /**
     * Gives the waiting events their places. Nothing may follow in the transaction but its commit: the lock on the end of
     * the log that this takes is what makes the order of sequences that of commits.
     */
    void takePlaces() throws SQLException {
        End end = moveEnd(waiting.size());
        long sequence = end.sequence() - waiting.size();
        Instant last = end.time();
        try (PreparedStatement insert = transaction.connection().prepareStatement(INSERT_EVENT)) {
            for (NewEvent happened : waiting) {
                last = happened.at().isAfter(last) ? happened.at() : last;
                insert(insert, Event.of(++sequence, last, happened));
            }
        }
        try (PreparedStatement move = transaction.connection().prepareStatement(MOVE_END)) {
            move.setLong(1, Columns.toMicroseconds(last));
            move.executeUpdate();
        }
        waiting.clear();
    }

    private End moveEnd(int by) throws SQLException {
        try (PreparedStatement lock = transaction.connection().prepareStatement(LOCK_END)) {
            lock.setInt(1, by);
            lock.executeUpdate();
        }
        try (PreparedStatement read = transaction.connection().prepareStatement(READ_END);
                ResultSet row = read.executeQuery()) {
            row.next();
            return new End(row.getLong(1), Columns.toInstant(row.getLong(2)));
        }
    }

    private void insert(PreparedStatement insert, Event event) throws SQLException {
        insert.setLong(1, event.sequence());
        insert.setLong(2, Columns.toMicroseconds(event.at()));
        insert.setString(3, event.actor().toString());
        insert.setString(4, event.onBehalfOf().map(AccountId::toString).orElse(null));
        insert.setString(5, event.act());
        insert.setString(6, event.objectKind());
        insert.setString(7, event.objectId());
        insert.setString(8, event.organisation().toString());
        insert.setString(9, event.payload().json());
        insert.executeUpdate();
        if (event.onBehalfOf().isPresent()) {
            insertOnBehalf(event.onBehalfOf().get(), event.sequence());
        }
    }

    private void insertOnBehalf(AccountId account, long sequence) throws SQLException {
        try (PreparedStatement insert = transaction.connection().prepareStatement(INSERT_ON_BEHALF)) {
            insert.setString(1, account.toString());
            insert.setLong(2, sequence);
            insert.executeUpdate();
        }
    }

    @Override
    public long count() {
        return transaction.sql().select(EventPages.SEQUENCE).from(END).fetchSingle(EventPages.SEQUENCE);
    }

    @Override
    public Instant lastTime() {
        return transaction.sql().select(EventPages.AT).from(END).fetchSingle(EventPages.AT);
    }

    @Override
    public List<Event> search(EventSearch search, long before, int limit) {
        return pages.newestFirst(search, before, limit);
    }

    @Override
    public List<Event> range(long from, int limit) {
        return pages.inOrder(from, limit);
    }

    @Override
    public Optional<SealedState> sealed() {
        // Derby reads indexes forwards only, so the greatest size is asked for by itself: that it answers from the end.
        return transaction
                .sql()
                .select(TREE_SIZE, ROOT, SIGNED_AT, SIGNATURE, FRONTIER)
                .from(HEAD)
                .where(TREE_SIZE.eq(transaction.sql().select(max(TREE_SIZE)).from(HEAD)))
                .fetchOptional()
                .map(row -> new SealedState(head(row), row.get(FRONTIER)));
    }

    @Override
    public void seal(SealedState state) {
        transaction
                .sql()
                .insertInto(HEAD, TREE_SIZE, ROOT, SIGNED_AT, SIGNATURE, FRONTIER)
                .values(
                        state.head().size(),
                        state.head().root(),
                        state.head().at(),
                        state.head().signature(),
                        state.frontier())
                .execute();
    }

    @Override
    public List<SignedHead> heads(long above, int limit) {
        return transaction
                .sql()
                .select(TREE_SIZE, ROOT, SIGNED_AT, SIGNATURE)
                .from(HEAD)
                .where(TREE_SIZE.gt(above))
                .orderBy(TREE_SIZE)
                .limit(limit)
                .fetch(JdbcEvents::head);
    }

    @Override
    public long headCount(long size) {
        return transaction.sql().fetchCount(HEAD, TREE_SIZE.le(size));
    }

    private static SignedHead head(Record row) {
        return new SignedHead(row.get(TREE_SIZE), row.get(ROOT), row.get(SIGNED_AT), row.get(SIGNATURE));
    }

    /** The end of the log after it was moved, with the time of the last event before. */
    private record End(long sequence, Instant time) {}
}
