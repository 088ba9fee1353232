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

/** Headlines behind a place, newest first, a portion at a time: of those whose keys are given, the ones that fit. */
final class HeadlineCursor {

    private static final Comparator<Headline> NEWEST_FIRST =
            Comparator.comparing((Headline headline) -> key(headline.object())).reversed();

    private final KeptStatements statements;
    private final SearchKeys keys;
    private final FilterSql fits;
    private final String text;
    private final Deque<Headline> read = new ArrayDeque<>();
    private String place;
    private boolean ended;

    HeadlineCursor(KeptStatements statements, SearchKeys keys, FilterSql fits, Optional<Id> after) {
        this.statements = statements;
        this.keys = keys;
        this.fits = fits;
        this.text = "SELECT " + HeadlineRows.columns("h") + " FROM headline h WHERE h.object_id IN" + KeyPortions.LIST
                + fits.text();
        this.place = after.map(HeadlineCursor::key).orElse(SearchKeys.TOP);
    }

    private static String key(Id id) {
        return id.value().toString();
    }

    /** The next one, left where it is; null at the end. */
    @Nullable
    Headline peek() {
        while (read.isEmpty() && !ended) {
            KeyPortions.of(portion()).forEach(some -> read.addAll(fitting(some)));
        }
        return read.peek();
    }

    private List<String> portion() {
        List<String> some = new ArrayList<>();
        for (String key = keys.below(place); ; key = keys.below(place)) {
            if (key == null) {
                ended = true;
                return some;
            }
            some.add(key);
            place = key;
            if (some.size() == KeyPortions.KEYS) {
                return some;
            }
        }
    }

    private List<Headline> fitting(List<Object> some) {
        List<Object> values = new ArrayList<>(some);
        values.addAll(fits.values());
        return PlainSql.list(statements, text, HeadlineRows::read, values.toArray()).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The newest of what several cursors lead to, each once. */
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
            if (found.size() < limit && newest.peek() != null) {
                next.add(newest);
            }
        }
        return found;
    }
}
