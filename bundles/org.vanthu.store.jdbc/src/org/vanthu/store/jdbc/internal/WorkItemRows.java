package org.vanthu.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** The row of a thing on a desk. */
final class WorkItemRows {

    static final Table<Record> ITEM = Columns.of("work_item");
    static final Field<AccountId> ACCOUNT_ID = Columns.id("account_id", AccountId.class, AccountId::new);
    static final Field<Worklist> WORKLIST = Columns.constant("worklist", Worklist.class);
    static final Field<Long> NEWEST_FIRST = Columns.number("newest_first");
    static final Field<String> OBJECT_ID = Columns.text("object_id");
    static final Field<AssignmentId> ASSIGNMENT_ID = Columns.id("assignment_id", AssignmentId.class, AssignmentId::new);
    static final Field<Instant> DUE_AT = Columns.instant("due_at");
    static final Field<Boolean> UNREAD = Columns.truth("unread");
    static final Field<Instant> READ_AT = Columns.instant("read_at");

    static final String UNMARKED_COLUMNS =
            "account_id, worklist, newest_first, object_id, object_kind, assignment_id, due_at";
    static final String COLUMNS = UNMARKED_COLUMNS + ", read_at";
    static final String BY_KEY = " ORDER BY account_id, worklist, newest_first, object_id";

    private static final String EVERYWHERE = "SELECT " + COLUMNS + " FROM work_item WHERE object_id = ?";
    private static final String OF = EVERYWHERE + " AND account_id = ?";

    private static final String HOLDING =
            "SELECT account_id FROM work_item WHERE object_id = ? AND worklist = ? AND account_id IN"
                    + KeyPortions.LIST;

    private static final String INSERT = """
        INSERT INTO work_item (account_id, worklist, newest_first, object_id, object_kind, assignment_id, due_at, unread,
            read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private WorkItemRows() {}

    /** The time of entering, so that a rising index has the newest first. */
    static long newestFirst(Instant enteredAt) {
        return -Columns.toMicroseconds(enteredAt);
    }

    static void insert(KeptStatements statements, Collection<WorkItem> items) {
        PlainSql.changeAll(statements, INSERT, items, WorkItemRows::set);
    }

    private static void set(PreparedStatement insert, WorkItem item) throws SQLException {
        insert.setString(1, item.account().toString());
        insert.setString(2, item.worklist().name());
        insert.setLong(3, newestFirst(item.enteredAt()));
        insert.setString(4, item.object().value().toString());
        insert.setString(5, item.object().kind());
        insert.setString(6, item.assignment().map(AssignmentId::toString).orElse(null));
        AssignmentRows.setInstant(insert, 7, item.due());
        insert.setInt(8, item.readAt().isPresent() ? 0 : 1);
        AssignmentRows.setInstant(insert, 9, item.readAt());
    }

    static List<WorkItem> everywhere(KeptStatements statements, Id object) {
        return PlainSql.list(statements, EVERYWHERE, WorkItemRows::read, object);
    }

    static List<WorkItem> of(KeptStatements statements, AccountId account, Id object) {
        return PlainSql.list(statements, OF, WorkItemRows::read, object, account);
    }

    static Set<AccountId> holding(
            KeptStatements statements, Id object, Worklist worklist, Collection<AccountId> people) {
        Set<AccountId> holding = new HashSet<>();
        KeyPortions.of(people).forEach(keys -> {
            keys.addAll(0, List.of(object, worklist));
            holding.addAll(
                    PlainSql.list(statements, HOLDING, row -> new AccountId(PlainSql.uuid(row, 1)), keys.toArray()));
        });
        return holding;
    }

    /** Reads {@link #COLUMNS}. */
    static WorkItem read(ResultSet row) throws SQLException {
        return new WorkItem(
                new AccountId(PlainSql.uuid(row, 1)),
                Worklist.valueOf(row.getString(2)),
                ObjectIds.of(row.getString(5), row.getString(4)),
                Optional.ofNullable(row.getString(6)).map(AssignmentId::parse),
                Columns.toInstant(-row.getLong(3)),
                PlainSql.instant(row, 7),
                PlainSql.instant(row, 8));
    }
}
