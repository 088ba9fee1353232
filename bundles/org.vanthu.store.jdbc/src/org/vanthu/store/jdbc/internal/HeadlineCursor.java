package org.vanthu.store.jdbc.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Id;
import org.vanthu.domain.work.Headline;

/** Headlines behind a place, newest first, read page by page as they are asked for. */
final class HeadlineCursor {

    /** Greater than every identity, which are written with digits and the letters a to f. */
    private static final String BEFORE_ALL = "g";

    private static final Comparator<Headline> NEWEST_FIRST =
            Comparator.comparing((Headline headline) -> key(headline.object())).reversed();

    private final KeptStatements statements;
    private final Range range;
    private final int page;
    private final Deque<Headline> read = new ArrayDeque<>();
    private String place;
    private boolean ended;

    /**
     * A range of an index whose order is that of the answer.
     *
     * @param from the table with that index and the headline, with the conditions that join and limit them
     * @param values of these conditions
     * @param key the columns of the index before the identity
     * @param object the column of the identity
     */
    record Range(String from, List<Object> values, String key, String object, FilterSql filter) {

        String text() {
            return "SELECT " + HeadlineRows.columns("h") + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n" + from + " AND "
                    + object + " < ?" + filter.text() + " ORDER BY " + key + ", " + object
                    + " DESC FETCH FIRST ? ROWS ONLY";
        }

        Object[] values(String place, int limit) {
            List<Object> all = new ArrayList<>(values);
            all.add(place);
            all.addAll(filter.values());
            all.add(limit);
            return all.toArray();
        }
    }

    HeadlineCursor(KeptStatements statements, Range range, Optional<Id> after, int page) {
        this.statements = statements;
        this.range = range;
        this.page = page;
        this.place = after.map(HeadlineCursor::key).orElse(BEFORE_ALL);
    }

    private static String key(Id id) {
        return id.value().toString();
    }

    /** The next one, left where it is; null at the end. */
    @Nullable
    Headline peek() {
        if (read.isEmpty() && !ended) {
            List<Headline> rows =
                    PlainSql.list(statements, range.text(), HeadlineRows::read, range.values(place, page));
            ended = rows.size() < page;
            read.addAll(rows);
            if (!rows.isEmpty()) {
                place = key(rows.getLast().object());
            }
        }
        return read.peek();
    }

    /** The newest of what several ranges hold, each once. */
    static List<Headline> newest(List<HeadlineCursor> cursors, int limit) {
        PriorityQueue<HeadlineCursor> next =
                new PriorityQueue<>(Comparator.comparing(HeadlineCursor::peek, NEWEST_FIRST));
        cursors.stream().filter(cursor -> cursor.peek() != null).forEach(next::add);
        List<Headline> found = new ArrayList<>();
        Set<Id> seen = new HashSet<>();
        while (found.size() < limit && !next.isEmpty()) {
            HeadlineCursor newest = next.remove();
            Headline headline = newest.read.remove();
            if (seen.add(headline.object())) {
                found.add(headline);
            }
            if (newest.peek() != null) {
                next.add(newest);
            }
        }
        return found;
    }
}
