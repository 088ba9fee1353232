package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Payload;
import org.vanthu.spi.store.EventSearch;

/** Pages of the event log, each a read of one index range or a few of them merged. */
final class EventPages {

    static final Field<Long> SEQUENCE = Columns.number("sequence_no");
    static final Field<Instant> AT = Columns.instant("happened_at");

    private static final Table<Record> LOG = Columns.of("event_log");
    private static final Field<AccountId> ACTOR = Columns.id("actor_id", AccountId.class, AccountId::new);
    private static final Field<AccountId> ON_BEHALF_OF = Columns.id("on_behalf_of_id", AccountId.class, AccountId::new);
    private static final Field<String> ACT = Columns.text("act");
    private static final Field<String> OBJECT_KIND = Columns.text("object_kind");
    private static final Field<String> OBJECT_ID = Columns.text("object_id");
    private static final Field<OrganisationId> ORGANISATION =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<String> PAYLOAD = Columns.text("payload");

    private static final Table<Record> ON_BEHALF = Columns.of("event_on_behalf");
    private static final Field<AccountId> ACCOUNT = Columns.id("account_id", AccountId.class, AccountId::new);

    private static final Comparator<Event> NEWEST_FIRST =
            Comparator.comparingLong(Event::sequence).reversed();
    /** How many sequences are looked through at first where no index narrows the search; doubled from read to read. */
    private static final int FIRST_STRETCH = 1024;

    private static final int LONGEST_STRETCH = 65_536;

    private final DSLContext sql;
    private final EndOfLog end;

    EventPages(JdbcTransaction transaction) {
        this.sql = transaction.sql();
        this.end = transaction.endOfLog();
    }

    List<Event> inOrder(long from, int limit) {
        return sql.select(SEQUENCE, AT, ACTOR, ON_BEHALF_OF, ACT, OBJECT_KIND, OBJECT_ID, ORGANISATION, PAYLOAD)
                .from(LOG)
                .where(SEQUENCE.between(from, from + limit - 1))
                .orderBy(SEQUENCE)
                .fetch(EventPages::event);
    }

    List<Event> newestFirst(EventSearch search, long before, int limit) {
        long behind =
                Math.min(before, search.until().map(this::firstSequenceFrom).orElse(Long.MAX_VALUE));
        long start = search.from().map(this::firstSequenceFrom).orElse(1L);
        if (search.objectId().isPresent()) {
            return page(OBJECT_ID.eq(search.objectId().get()).and(filter(search)), start, behind, limit);
        }
        if (search.actor().isPresent()) {
            return ofAccount(search.actor().get(), filter(search), start, behind, limit);
        }
        if (search.organisations().isEmpty() || search.act().isEmpty()) {
            return byStretches(filter(search), start, behind, limit);
        }
        List<Event> merged = new ArrayList<>();
        for (OrganisationId organisation : search.organisations()) {
            merged.addAll(
                    page(ORGANISATION.eq(organisation).and(ACT.eq(search.act().get())), start, behind, limit));
        }
        return newest(merged, limit);
    }

    private static Condition filter(EventSearch search) {
        Condition wanted = trueCondition();
        if (!search.organisations().isEmpty()) {
            wanted = wanted.and(ORGANISATION.in(search.organisations()));
        }
        return search.act().map(ACT::eq).map(wanted::and).orElse(wanted);
    }

    private List<Event> ofAccount(AccountId account, Condition filter, long start, long behind, int limit) {
        List<Event> merged = new ArrayList<>(page(ACTOR.eq(account).and(filter), start, behind, limit));
        Condition standIn = SEQUENCE.in(select(SEQUENCE)
                .from(ON_BEHALF)
                .where(ACCOUNT.eq(account))
                .and(SEQUENCE.ge(start))
                .and(SEQUENCE.lt(behind)));
        merged.addAll(page(standIn.and(filter), start, behind, limit));
        return newest(merged, limit);
    }

    private static List<Event> newest(List<Event> events, int limit) {
        return events.stream().sorted(NEWEST_FIRST).distinct().limit(limit).toList();
    }

    private List<Event> page(Condition wanted, long start, long behind, int limit) {
        return sql.select(SEQUENCE, AT, ACTOR, ON_BEHALF_OF, ACT, OBJECT_KIND, OBJECT_ID, ORGANISATION, PAYLOAD)
                .from(LOG)
                .where(wanted)
                .and(SEQUENCE.ge(start))
                .and(SEQUENCE.lt(behind))
                .orderBy(SEQUENCE.desc())
                .limit(limit)
                .fetch(EventPages::event);
    }

    /** Sequences have no gaps, so the newest ones are in the last stretch of them; most searches end in the first. */
    private List<Event> byStretches(Condition wanted, long start, long behind, int limit) {
        List<Event> found = new ArrayList<>();
        long upper = Math.min(behind, end.last().sequence() + 1);
        for (long stretch = FIRST_STRETCH; found.size() < limit && upper > start; stretch *= 2) {
            long lower = Math.max(start, upper - Math.min(stretch, LONGEST_STRETCH));
            List<Event> part = sql.select(
                            SEQUENCE, AT, ACTOR, ON_BEHALF_OF, ACT, OBJECT_KIND, OBJECT_ID, ORGANISATION, PAYLOAD)
                    .from(LOG)
                    .where(SEQUENCE.ge(lower))
                    .and(SEQUENCE.lt(upper))
                    .and(wanted)
                    .orderBy(SEQUENCE.desc())
                    .limit(limit - found.size())
                    .fetch(EventPages::event);
            found.addAll(part);
            upper = lower;
        }
        return Collections.unmodifiableList(found);
    }

    /** Times never fall along sequences, so a moment is found by halving, without an index of its own. */
    private long firstSequenceFrom(Instant moment) {
        long low = 1;
        long high = end.last().sequence() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (timeOf(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant timeOf(long sequence) {
        return Optional.ofNullable(
                        sql.select(AT).from(LOG).where(SEQUENCE.eq(sequence)).fetchOne(AT))
                .orElse(Instant.MAX);
    }

    private static Event event(Record row) {
        return new Event(
                row.get(SEQUENCE),
                row.get(AT),
                row.get(ACTOR),
                Optional.ofNullable(row.get(ON_BEHALF_OF)),
                row.get(ACT),
                row.get(OBJECT_KIND),
                row.get(OBJECT_ID),
                row.get(ORGANISATION),
                new Payload(row.get(PAYLOAD)));
    }
}
