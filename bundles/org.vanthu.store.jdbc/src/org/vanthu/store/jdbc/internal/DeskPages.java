package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Pages of a list: a range of an index that has the order of the list, entered at the place of the last row. */
final class DeskPages {

    private static final String SELECT =
            "SELECT " + WorkItemRows.COLUMNS + " FROM work_item WHERE account_id = ? AND worklist = ?";
    private static final String LIMIT = " FETCH FIRST ? ROWS ONLY";

    /** The first comparison stands alone, so that the index is entered at that place and not read from its beginning. */
    private static final String LATER = " AND newest_first >= ? AND (newest_first > ? OR object_id > ?)";

    private static final String LATER_OF_DEADLINE =
            " AND due_at >= ? AND (due_at > ? OR newest_first > ? OR (newest_first = ? AND object_id > ?))";

    private DeskPages() {}

    private static String wanted(DeskOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "";
            case UNREAD_NEWEST_FIRST -> " AND unread = 1";
            case BY_DEADLINE -> " AND due_at IS NOT NULL";
        };
    }

    private static String sorted(DeskOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> " ORDER BY account_id, worklist, newest_first, object_id";
            case UNREAD_NEWEST_FIRST -> " ORDER BY account_id, worklist, unread, newest_first, object_id";
            case BY_DEADLINE -> " ORDER BY account_id, worklist, due_at, newest_first, object_id";
        };
    }

    static List<WorkItem> first(
            KeptStatements statements,
            AccountId account,
            Worklist worklist,
            DocumentFilter filter,
            DeskOrder order,
            int limit) {
        FilterSql fits = FilterSql.of(filter);
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(account, worklist));
        values.addAll(fits.values());
        values.add(limit);
        return read(statements, SELECT + wanted(order) + fitting(fits) + sorted(order) + LIMIT, values);
    }

    static List<WorkItem> after(
            KeptStatements statements, WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        FilterSql fits = FilterSql.of(filter);
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(last.account(), last.worklist()));
        long newest = WorkItemRows.newestFirst(last.enteredAt());
        if (order == DeskOrder.BY_DEADLINE) {
            Instant due = last.due().orElseThrow();
            values.addAll(List.of(due, due, newest, newest, last.object()));
        } else {
            values.addAll(List.of(newest, newest, last.object()));
        }
        values.addAll(fits.values());
        values.add(limit);
        String behind = order == DeskOrder.BY_DEADLINE ? LATER_OF_DEADLINE : LATER;
        return read(statements, SELECT + wanted(order) + behind + fitting(fits) + sorted(order) + LIMIT, values);
    }

    /** A look at the headline of each item, only where something is asked of it. */
    private static String fitting(FilterSql filter) {
        return filter.text().isEmpty()
                ? ""
                : " AND EXISTS (SELECT 1 FROM headline h WHERE h.object_id = work_item.object_id" + filter.text() + ")";
    }

    private static List<WorkItem> read(KeptStatements statements, String text, List<@Nullable Object> values) {
        return PlainSql.list(statements, text, WorkItemRows::read, values.toArray());
    }
}
