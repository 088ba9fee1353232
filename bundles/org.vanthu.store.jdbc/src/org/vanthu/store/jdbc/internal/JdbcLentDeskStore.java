package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Id;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.LentDeskStore;

/** Desks of absent people. Each item has room for the mark of the one deputy who reads it in its owner's place. */
final class JdbcLentDeskStore implements LentDeskStore {

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
        return counts(desk).of(Worklist.lent(), DeskPages.UNREAD_BY_DEPUTY + WorkItemRows.BY_KEY, desk.deputy());
    }

    @Override
    public int overdue(LentDesk desk, Instant now) {
        return counts(desk).of(Worklist.lent(), DeskCounts.LATE, now).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private DeskCounts counts(LentDesk desk) {
        return new DeskCounts(statements, desk.owner(), desk.lent());
    }

    @Override
    public int markRead(LentDesk desk, Id object, Instant at) {
        FilterSql lent = FilterSql.of(DocumentFilter.ALL).andReach(desk.lent());
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
