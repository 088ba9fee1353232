package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Pages of a list: a range of an index that has the order of the list, entered at the place of the last row. */
final class DeskPages {

    private static final String WHOSE = " FROM work_item WHERE account_id = ? AND worklist = ?";
    private static final String OWN = "SELECT " + WorkItemRows.COLUMNS + WHOSE;
    private static final String LENT =
            "SELECT " + WorkItemRows.UNMARKED_COLUMNS + ", CASE WHEN deputy_id = ? THEN deputy_read_at END" + WHOSE;
    static final String BY_UNREAD = " ORDER BY account_id, worklist, unread, newest_first, object_id";
    static final String BY_DEADLINE = " ORDER BY account_id, worklist, due_at, newest_first, object_id";
    private static final String LIMIT = " FETCH FIRST ? ROWS ONLY";

    /** Items without the mark of a deputy. */
    static final String UNREAD_BY_DEPUTY = " AND (deputy_id IS NULL OR deputy_id <> ?)";

    /** The first comparison stands alone, so that the index is entered at that place and not read from its beginning. */
    private static final String LATER = " AND newest_first >= ? AND (newest_first > ? OR object_id > ?)";

    private static final String LATER_OF_DEADLINE =
            " AND due_at >= ? AND (due_at > ? OR newest_first > ? OR (newest_first = ? AND object_id > ?))";

    private final KeptStatements statements;
    private final String select;
    private final List<AccountId> reader;
    private final Optional<Map<OrganisationId, Set<String>>> reach;

    private DeskPages(
            KeptStatements statements,
            String select,
            List<AccountId> reader,
            Optional<Map<OrganisationId, Set<String>>> reach) {
        this.statements = statements;
        this.select = select;
        this.reader = reader;
        this.reach = reach;
    }

    /** Lists as their owner sees them. */
    static DeskPages own(KeptStatements statements) {
        return new DeskPages(statements, OWN, List.of(), Optional.empty());
    }

    /** As {@link #own}, only what belongs to one of these bodies. */
    static DeskPages within(KeptStatements statements, Set<OrganisationId> bodies) {
        return new DeskPages(statements, OWN, List.of(), Optional.of(everything(bodies)));
    }

    /** Lists as a deputy sees them. */
    static DeskPages lent(KeptStatements statements, LentDesk desk) {
        return new DeskPages(statements, LENT, List.of(desk.deputy()), Optional.of(desk.lent()));
    }

    /** Of these bodies documents of every type. */
    static Map<OrganisationId, Set<String>> everything(Set<OrganisationId> bodies) {
        return bodies.stream().collect(Collectors.toMap(Function.identity(), body -> Set.of()));
    }

    private String wanted(DeskOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "";
            case UNREAD_NEWEST_FIRST -> reader.isEmpty() ? " AND unread = 1" : UNREAD_BY_DEPUTY;
            case BY_DEADLINE -> " AND due_at IS NOT NULL";
        };
    }

    private String sorted(DeskOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> WorkItemRows.BY_KEY;
            case UNREAD_NEWEST_FIRST -> reader.isEmpty() ? BY_UNREAD : WorkItemRows.BY_KEY;
            case BY_DEADLINE -> BY_DEADLINE;
        };
    }

    List<WorkItem> first(AccountId account, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit) {
        return read(account, worklist, filter, order, "", List.of(), limit);
    }

    List<WorkItem> after(WorkItem last, DocumentFilter filter, DeskOrder order, int limit) {
        long newest = WorkItemRows.newestFirst(last.enteredAt());
        if (order == DeskOrder.BY_DEADLINE) {
            Instant due = last.due().orElseThrow();
            List<?> place = List.of(due, due, newest, newest, last.object());
            return read(last.account(), last.worklist(), filter, order, LATER_OF_DEADLINE, place, limit);
        }
        List<?> place = List.of(newest, newest, last.object());
        return read(last.account(), last.worklist(), filter, order, LATER, place, limit);
    }

    private List<WorkItem> read(
            AccountId account,
            Worklist worklist,
            DocumentFilter filter,
            DeskOrder order,
            String behind,
            List<?> place,
            int limit) {
        FilterSql fits = FilterSql.of(filter);
        reach.ifPresent(fits::andReach);
        List<@Nullable Object> values = new ArrayList<>(reader);
        values.addAll(Arrays.asList(account, worklist));
        if (order == DeskOrder.UNREAD_NEWEST_FIRST) {
            values.addAll(reader);
        }
        values.addAll(place);
        values.addAll(fits.values());
        values.add(limit);
        String text = select + wanted(order) + behind + fitting(fits) + sorted(order) + LIMIT;
        return PlainSql.list(statements, text, WorkItemRows::read, values.toArray());
    }

    /** A look at the headline of each item, only where something is asked of it. */
    static String fitting(FilterSql filter) {
        return filter.text().isEmpty()
                ? ""
                : " AND EXISTS (SELECT 1 FROM headline h WHERE h.object_id = work_item.object_id" + filter.text() + ")";
    }
}
