package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.WorkItemRows.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.WorkItemRows.ASSIGNMENT_ID;
import static org.vanthu.store.jdbc.internal.WorkItemRows.DUE_AT;
import static org.vanthu.store.jdbc.internal.WorkItemRows.ITEM;
import static org.vanthu.store.jdbc.internal.WorkItemRows.NEWEST_FIRST;
import static org.vanthu.store.jdbc.internal.WorkItemRows.OBJECT_ID;
import static org.vanthu.store.jdbc.internal.WorkItemRows.READ_AT;
import static org.vanthu.store.jdbc.internal.WorkItemRows.UNREAD;
import static org.vanthu.store.jdbc.internal.WorkItemRows.WORKLIST;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;

/** Desks in their tables. Each list is a range of an index that has the order of the list. */
final class JdbcDeskStore implements DeskStore {

    private static final Set<Worklist> OPEN_WORK =
            Arrays.stream(Worklist.values()).filter(Worklist::isOpenWork).collect(Collectors.toUnmodifiableSet());
    private static final Set<Worklist> KEPT = Set.of(Worklist.DONE, Worklist.FOLLOWED);

    /** Behind every key of a person. */
    private static final AccountId EVERYBODY = new AccountId(new UUID(-1, -1));

    private static final String FIRST_DUE = "SELECT " + WorkItemRows.COLUMNS
            + " FROM work_item WHERE due_at >= ? AND due_at <= ? AND (due_at > ? OR account_id > ?)"
            + " ORDER BY due_at, account_id FETCH FIRST ? ROWS ONLY";
    private static final String DUE_OF_ONE =
            "SELECT " + WorkItemRows.COLUMNS + " FROM work_item WHERE due_at = ? AND account_id = ?";

    private static final Table<Record> WATCH = Columns.of("deadline_watch");
    private static final Field<Notification.Kind> KIND = Columns.constant("kind", Notification.Kind.class);
    private static final Field<Instant> TOLD_AT = Columns.instant("told_at");
    private static final Field<AccountId> TOLD_TO = Columns.id("told_to", AccountId.class, AccountId::new);

    private final JdbcTransaction transaction;
    private final DSLContext sql;
    private final HeadlineRows headlines;

    JdbcDeskStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.headlines = new HeadlineRows(transaction.statements());
    }

    @Override
    public void describe(Headline headline) {
        headlines.write(headline);
    }

    @Override
    public void introduce(Headline headline) {
        headlines.addNoted(headline);
    }

    @Override
    public Map<Id, Headline> headlines(Collection<? extends Id> objects) {
        return headlines.of(objects);
    }

    @Override
    public void put(Collection<WorkItem> items) {
        Set<Id> objects = items.stream().map(WorkItem::object).collect(Collectors.toSet());
        Set<Place> there = new HashSet<>();
        for (Id object : objects) {
            everywhere(object).stream().map(Place::of).forEach(there::add);
        }
        WorkItemRows.insert(
                transaction.statements(),
                items.stream().filter(item -> there.add(Place.of(item))).toList());
    }

    @Override
    public void putNew(Collection<WorkItem> items) {
        WorkItemRows.insert(transaction.statements(), items);
        // Noted here and not with the headline, which is written while a number is held.
        items.stream()
                .map(WorkItem::object)
                .distinct()
                .forEach(object -> SearchWordRows.note(transaction.statements(), object));
    }

    /** Where something lies: it lies there once. */
    private record Place(AccountId account, Worklist worklist, Id object) {
        static Place of(WorkItem item) {
            return new Place(item.account(), item.worklist(), item.object());
        }
    }

    @Override
    public void clear(Id object, Set<Worklist> worklists) {
        sql.deleteFrom(ITEM).where(is(object).and(WORKLIST.in(worklists))).execute();
    }

    @Override
    public void take(AccountId account, Worklist worklist, Id object) {
        sql.deleteFrom(ITEM)
                .where(is(object).and(ACCOUNT_ID.eq(account)).and(WORKLIST.eq(worklist)))
                .execute();
    }

    @Override
    public void clear(Id object, Collection<AssignmentId> assignments) {
        if (!assignments.isEmpty()) {
            sql.deleteFrom(ITEM)
                    .where(is(object).and(ASSIGNMENT_ID.in(assignments)).and(WORKLIST.notIn(KEPT)))
                    .execute();
        }
    }

    private static Condition is(Id object) {
        return OBJECT_ID.eq(object.value().toString());
    }

    @Override
    public List<WorkItem> firstPage(
            AccountId account, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit) {
        return DeskPages.own(transaction.statements()).first(account, worklist, filter, order, limit);
    }

    @Override
    public List<WorkItem> pageAfter(WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        return DeskPages.own(transaction.statements()).after(last, filter, order, limit);
    }

    @Override
    public List<WorkItem> firstPageWithin(
            Set<OrganisationId> bodies,
            AccountId account,
            Worklist worklist,
            DocumentFilter filter,
            DeskOrder order,
            int limit) {
        return DeskPages.within(transaction.statements(), bodies).first(account, worklist, filter, order, limit);
    }

    @Override
    public List<WorkItem> pageAfterWithin(
            Set<OrganisationId> bodies, WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        return DeskPages.within(transaction.statements(), bodies).after(last, filter, order, limit);
    }

    @Override
    public List<WorkItem> of(AccountId account, Id object) {
        return WorkItemRows.of(transaction.statements(), account, object);
    }

    @Override
    public Set<AccountId> holding(Id object, Worklist worklist, Set<AccountId> people) {
        return WorkItemRows.holding(transaction.statements(), object, worklist, people);
    }

    @Override
    public List<WorkItem> everywhere(Id object) {
        return WorkItemRows.everywhere(transaction.statements(), object);
    }

    @Override
    public Map<Worklist, Integer> unread(AccountId account) {
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist worklist : Worklist.values()) {
            // A range and its order keep to the index of what is unread: for an equation the whole list is walked.
            int count = counted(sql.select(OBJECT_ID)
                    .from(ITEM)
                    .where(ACCOUNT_ID.eq(account).and(WORKLIST.eq(worklist)).and(UNREAD.ge(true)))
                    .orderBy(UNREAD, NEWEST_FIRST));
            if (count > 0) {
                counts.put(worklist, count);
            }
        }
        return counts;
    }

    @Override
    public int overdue(AccountId account, Instant now) {
        return OPEN_WORK.stream()
                .mapToInt(worklist -> counted(sql.select(OBJECT_ID)
                        .from(ITEM)
                        .where(ACCOUNT_ID.eq(account).and(WORKLIST.eq(worklist)).and(DUE_AT.lt(now)))))
                .sum();
    }

    @Override
    public Map<Worklist, Integer> unreadWithin(Set<OrganisationId> bodies, AccountId account) {
        return within(bodies, account).of(Set.of(Worklist.values()), " AND unread >= 1" + DeskPages.BY_UNREAD);
    }

    @Override
    public int overdueWithin(Set<OrganisationId> bodies, AccountId account, Instant now) {
        return within(bodies, account).of(OPEN_WORK, DeskCounts.LATE, now).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private DeskCounts within(Set<OrganisationId> bodies, AccountId account) {
        return new DeskCounts(transaction.statements(), account, DeskPages.everything(bodies));
    }

    private int counted(SelectLimitStep<?> items) {
        return sql.fetchCount(items.limit(MOST_COUNTED));
    }

    @Override
    public int markRead(AccountId account, Id object, Instant at) {
        return sql.update(ITEM)
                .set(UNREAD, false)
                .set(READ_AT, at)
                .where(is(object).and(ACCOUNT_ID.eq(account)).and(UNREAD.eq(true)))
                .execute();
    }

    @Override
    public int markUnread(AccountId account, Id object) {
        return sql.update(ITEM)
                .set(UNREAD, true)
                .setNull(READ_AT)
                .where(is(object).and(ACCOUNT_ID.eq(account)).and(UNREAD.eq(false)))
                .execute();
    }

    @Override
    public void markUnread(Id object, Worklist worklist, Set<AssignmentId> assignments, AccountId except) {
        if (!assignments.isEmpty()) {
            sql.update(ITEM)
                    .set(UNREAD, true)
                    .setNull(READ_AT)
                    .where(is(object)
                            .and(WORKLIST.eq(worklist))
                            .and(ASSIGNMENT_ID.in(assignments))
                            .and(ACCOUNT_ID.ne(except))
                            .and(UNREAD.eq(false)))
                    .execute();
        }
    }

    @Override
    public Due dueBetween(Reach after, Instant until, int limit) {
        List<WorkItem> items = PlainSql.list(
                transaction.statements(),
                FIRST_DUE,
                WorkItemRows::read,
                after.moment(),
                until,
                after.moment(),
                person(after),
                limit);
        if (items.size() < limit) {
            return new Due(open(items.stream()), Reach.all(until));
        }
        Instant last = items.getLast().due().orElseThrow();
        AccountId person = items.getLast().account();
        List<WorkItem> ofLast = PlainSql.list(transaction.statements(), DUE_OF_ONE, WorkItemRows::read, last, person);
        Stream<WorkItem> before = items.stream()
                .filter(item -> item.due().orElseThrow().isBefore(last)
                        || !item.account().equals(person));
        return new Due(open(Stream.concat(before, ofLast.stream())), new Reach(last, Optional.of(person)));
    }

    private static List<WorkItem> open(Stream<WorkItem> items) {
        return items.filter(item -> item.worklist().isOpenWork()).toList();
    }

    private static AccountId person(Reach reach) {
        return reach.person().orElse(EVERYBODY);
    }

    @Override
    public Reach told(Notification.Kind kind) {
        return sql.select(TOLD_AT, TOLD_TO)
                .from(WATCH)
                .where(KIND.eq(kind))
                .fetchSingle(row -> new Reach(
                        row.get(TOLD_AT), Optional.of(row.get(TOLD_TO)).filter(person -> !person.equals(EVERYBODY))));
    }

    @Override
    public void told(Notification.Kind kind, Reach reach) {
        sql.update(WATCH)
                .set(TOLD_AT, reach.moment())
                .set(TOLD_TO, person(reach))
                .where(KIND.eq(kind))
                .execute();
    }
}
