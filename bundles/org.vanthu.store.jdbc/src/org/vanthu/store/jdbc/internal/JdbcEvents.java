package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.sql.PreparedStatement;
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

    private static final Table<Record> LAST = Columns.of("event_frontier");
    private static final Field<String> FRONTIER = Columns.text("frontier");
    private static final Field<Long> LAST_SIZE = field(name("event_frontier", "tree_size"), BIGINT);
    private static final Field<Long> HEAD_SIZE = field(name("event_head", "tree_size"), BIGINT);

    private static final String INSERT_EVENT = """
        INSERT INTO event_log (sequence_no, happened_at, actor_id, on_behalf_of_id, act, object_kind, object_id,
            organisation_id, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String INSERT_ON_BEHALF =
            "INSERT INTO event_on_behalf (account_id, sequence_no) VALUES (?, ?)";

    private final JdbcTransaction transaction;
    private final EventPages pages;
    private final List<NewEvent> waiting = new ArrayList<>();

    JdbcEvents(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.pages = new EventPages(transaction);
    }

    @Override
    public void append(NewEvent event) {
        waiting.add(event);
    }

    boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /** Writes the waiting events behind this place and answers the place of the last of them. */
    EndOfLog.Place writeBehind(EndOfLog.Place place) {
        long sequence = place.sequence();
        Instant time = place.at();
        List<Event> happened = new ArrayList<>();
        for (NewEvent event : waiting) {
            time = event.at().isAfter(time) ? event.at() : time;
            happened.add(Event.of(++sequence, time, event));
        }
        PlainSql.changeAll(transaction.statements(), INSERT_EVENT, happened, JdbcEvents::set);
        List<Event> inAnothersName = happened.stream()
                .filter(event -> event.onBehalfOf().isPresent())
                .toList();
        PlainSql.changeAll(transaction.statements(), INSERT_ON_BEHALF, inAnothersName, JdbcEvents::setOnBehalf);
        return new EndOfLog.Place(sequence, time);
    }

    private static void set(PreparedStatement insert, Event event) throws SQLException {
        insert.setLong(1, event.sequence());
        insert.setLong(2, Columns.toMicroseconds(event.at()));
        insert.setString(3, event.actor().toString());
        insert.setString(4, event.onBehalfOf().map(AccountId::toString).orElse(null));
        insert.setString(5, event.act());
        insert.setString(6, event.objectKind());
        insert.setString(7, event.objectId());
        insert.setString(8, event.organisation().toString());
        insert.setString(9, event.payload().json());
    }

    private static void setOnBehalf(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.onBehalfOf().orElseThrow().toString());
        insert.setLong(2, event.sequence());
    }

    @Override
    public long count() {
        return transaction.endOfLog().last().sequence();
    }

    @Override
    public Instant lastTime() {
        return transaction.endOfLog().last().at();
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
        return transaction
                .sql()
                .select(HEAD_SIZE, ROOT, SIGNED_AT, SIGNATURE, FRONTIER)
                .from(LAST)
                .join(HEAD)
                .on(HEAD_SIZE.eq(LAST_SIZE))
                .fetchOptional()
                .map(row -> new SealedState(head(row, HEAD_SIZE), row.get(FRONTIER)));
    }

    @Override
    public void seal(SealedState state) {
        SignedHead head = state.head();
        transaction
                .sql()
                .insertInto(HEAD, TREE_SIZE, ROOT, SIGNED_AT, SIGNATURE)
                .values(head.size(), head.root(), head.at(), head.signature())
                .execute();
        transaction
                .sql()
                .update(LAST)
                .set(TREE_SIZE, head.size())
                .set(FRONTIER, state.frontier())
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
                .fetch(row -> head(row, TREE_SIZE));
    }

    @Override
    public long headCount(long size) {
        return transaction.sql().fetchCount(HEAD, TREE_SIZE.le(size));
    }

    private static SignedHead head(Record row, Field<Long> size) {
        return new SignedHead(row.get(size), row.get(ROOT), row.get(SIGNED_AT), row.get(SIGNATURE));
    }
}
