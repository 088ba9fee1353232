package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Id;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.LentDeskStore;

/** Desks of absent people. Each item has room for the mark of the one deputy who reads it in its owner's place. */
final class JdbcLentDeskStore implements LentDeskStore {

    private static final String NEWEST = "SELECT object_id FROM work_item WHERE account_id = ? AND worklist = ?";
    private static final String LOOKED_THROUGH = WorkItemRows.BY_KEY + " FETCH FIRST ? ROWS ONLY";
    private static final String LATE = " AND due_at < ?";

    private static final String READ = "UPDATE work_item SET deputy_id = ?, deputy_read_at = ?"
            + " WHERE object_id = ? AND account_id = ?" + DeskPages.UNREAD_BY_DEPUTY;
    private static final String UNREAD = "UPDATE work_item SET deputy_id = NULL, deputy_read_at = NULL"
            + " WHERE object_id = ? AND account_id = ? AND deputy_id = ?";

    private final KeptStatements statements;

    JdbcLentDeskStore(KeptStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<WorkItem> firstPage(
            LentDesk desk, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit) {
        return DeskPages.lent(statements, desk).first(desk.owner(), worklist, filter, order, limit);
    }

    @Override
    public List<WorkItem> pageAfter(LentDesk desk, WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        return DeskPages.lent(statements, desk).after(last, filter, order, limit);
    }

    @Override
    public Map<Worklist, Integer> unread(LentDesk desk) {
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist worklist : Worklist.lent()) {
            int count = count(desk, worklist, DeskPages.UNREAD_BY_DEPUTY, desk.deputy());
            if (count > 0) {
                counts.put(worklist, count);
            }
        }
        return counts;
    }

    @Override
    public int overdue(LentDesk desk, Instant now) {
        return Worklist.lent().stream()
                .mapToInt(worklist -> count(desk, worklist, LATE, now))
                .sum();
    }

    /** Only the newest are looked through: of a long list without anything that is lent the whole would be. */
    private int count(LentDesk desk, Worklist worklist, String which, Object value) {
        FilterSql lent = types(desk);
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(desk.owner(), worklist, value, MOST_LOOKED_THROUGH));
        values.addAll(lent.values());
        values.add(DeskStore.MOST_COUNTED);
        String text = "SELECT COUNT(*) FROM (SELECT work_item.object_id FROM (" + NEWEST + which + LOOKED_THROUGH
                + ") work_item WHERE 1 = 1" + DeskPages.fitting(lent) + " FETCH FIRST ? ROWS ONLY) counted";
        return PlainSql.list(statements, text, row -> row.getInt(1), values.toArray())
                .getFirst();
    }

    private static FilterSql types(LentDesk desk) {
        return FilterSql.of(DocumentFilter.ALL).andTypes(desk.documentTypes());
    }

    @Override
    public int markRead(LentDesk desk, Id object, Instant at) {
        FilterSql lent = types(desk);
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(desk.deputy(), at, object, desk.owner(), desk.deputy()));
        values.addAll(lent.values());
        return PlainSql.change(statements, READ + DeskPages.fitting(lent), values.toArray());
    }

    @Override
    public int markUnread(LentDesk desk, Id object) {
        return PlainSql.change(statements, UNREAD, object, desk.owner(), desk.deputy());
    }
}
