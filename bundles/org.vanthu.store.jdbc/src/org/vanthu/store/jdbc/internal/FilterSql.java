package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.Way;

/**
 * A filter as conditions on a headline that the statement calls {@code h}. The text is put together of fixed pieces; what
 * was typed is only ever bound.
 */
final class FilterSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private FilterSql() {}

    /** Every part of the filter. */
    static FilterSql of(DocumentFilter filter) {
        FilterSql sql = new FilterSql();
        sql.words(filter);
        sql.facts(filter);
        return sql;
    }

    /** The filter without its words, where it is known already that they stand there. */
    static FilterSql besidesWords(DocumentFilter filter) {
        FilterSql sql = new FilterSql();
        sql.facts(filter);
        return sql;
    }

    private void facts(DocumentFilter filter) {
        filter.way().ifPresent(way -> and("h.object_kind = ?", kind(way)));
        filter.type().ifPresent(type -> and("h.type_code = ?", type));
        filter.urgency().ifPresent(urgency -> and("h.urgency = ?", urgency));
        filter.state().ifPresent(state -> and("h.state = ?", state));
        filter.from().ifPresent(from -> and("h.day_shown >= ?", from));
        filter.until().ifPresent(until -> and("h.day_shown <= ?", until));
    }

    /** The kind of object that goes this way, as {@link ObjectIds} names it. */
    static String kind(Way way) {
        return switch (way) {
            case INCOMING -> "Document";
            case OUTGOING -> "Draft";
        };
    }

    /** That all words stand in their places, by the one entry that each thing has. */
    private void words(DocumentFilter filter) {
        List<String> patterns = filter.words().keySet().stream()
                .sorted()
                .flatMap(place -> filter.terms(place).stream().map(term -> SearchEntry.pattern(place, term)))
                .toList();
        if (!patterns.isEmpty()) {
            text.append(" AND EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = h.object_id")
                    .append(" AND e.words LIKE ?".repeat(patterns.size()))
                    .append(")");
            values.addAll(patterns);
        }
    }

    FilterSql and(String condition, Object value) {
        text.append(" AND ").append(condition);
        values.add(value);
        return this;
    }

    /** That a column has one of these values; nothing is asked when there are none. */
    FilterSql andIn(String column, Collection<?> some) {
        if (!some.isEmpty()) {
            text.append(" AND ")
                    .append(column)
                    .append(" IN (?")
                    .append(", ?".repeat(some.size() - 1))
                    .append(")");
            values.addAll(some);
        }
        return this;
    }

    /** As {@link #andIn}, for the document types that a delegation is limited to. */
    FilterSql andTypes(Set<String> types) {
        return andIn("h.type_code", types.stream().sorted().toList());
    }

    /** That it belongs to one of these bodies and has one of its types; no types: any. */
    FilterSql andReach(Map<OrganisationId, Set<String>> bodies) {
        text.append(" AND (1 = 0");
        bodies.forEach((body, types) -> {
            text.append(" OR h.organisation_id = ?");
            values.add(body);
            andTypes(types);
        });
        text.append(")");
        return this;
    }

    /** Conditions, each after an {@code AND}. */
    String text() {
        return text.toString();
    }

    /** Their values in order. */
    List<Object> values() {
        return values;
    }
}
