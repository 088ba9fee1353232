package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;

/**
 * Counts of a desk of which only some things count: those of certain bodies and types. Of each list only so many are looked
 * through: of a long list with nothing of the kind the whole would be.
 */
final class DeskCounts {

    /** Past the deadline, which is the value. */
    static final String LATE = " AND due_at < ?" + DeskPages.BY_DEADLINE;

    private static final String ITEMS = "SELECT object_id FROM work_item WHERE account_id = ? AND worklist = ?";

    private final KeptStatements statements;
    private final AccountId owner;
    private final Map<OrganisationId, Set<String>> reach;

    /** @param reach the bodies that count, each with the types that do; no types: all */
    DeskCounts(KeptStatements statements, AccountId owner, Map<OrganisationId, Set<String>> reach) {
        this.statements = statements;
        this.owner = owner;
        this.reach = reach;
    }

    /**
     * How many items each list has for which something holds; lists without any are left out.
     *
     * @param which after an {@code AND}, with the order of an index in which such items stand together
     * @param values of the condition
     */
    Map<Worklist, Integer> of(Iterable<Worklist> worklists, String which, Object... values) {
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist worklist : worklists) {
            int count = count(worklist, which, values);
            if (count > 0) {
                counts.put(worklist, count);
            }
        }
        return counts;
    }

    private int count(Worklist worklist, String which, Object... values) {
        FilterSql counting = FilterSql.of(DocumentFilter.ALL).andReach(reach);
        List<@Nullable Object> bound = new ArrayList<>(List.of(owner, worklist));
        bound.addAll(Arrays.asList(values));
        bound.add(DeskStore.MOST_LOOKED_THROUGH);
        bound.addAll(counting.values());
        bound.add(DeskStore.MOST_COUNTED);
        String text = "SELECT COUNT(*) FROM (SELECT work_item.object_id FROM (" + ITEMS + which
                + " FETCH FIRST ? ROWS ONLY) work_item WHERE 1 = 1" + DeskPages.fitting(counting)
                + " FETCH FIRST ? ROWS ONLY) counted";
        return PlainSql.list(statements, text, row -> row.getInt(1), bound.toArray())
                .getFirst();
    }
}
