package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lists of keys for statements of a fixed text: a portion that is not full is filled up with repetitions, so that there is
 * one text and one plan.
 */
final class KeyPortions {

    /** Keys of one portion. */
    static final int KEYS = 50;

    /** The list of a condition, from bracket to bracket. */
    static final String LIST = " (?" + ", ?".repeat(KEYS - 1) + ")";

    private KeyPortions() {}

    /** The keys, as many at once as {@link #LIST} takes. */
    static Stream<List<Object>> of(Collection<?> keys) {
        List<?> all = keys.stream().distinct().toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + KEYS)
                .mapToObj(from -> full(all.subList(from, Math.min(all.size(), from + KEYS))));
    }

    private static List<Object> full(List<?> some) {
        List<Object> keys = new ArrayList<>(some);
        while (keys.size() < KEYS) {
            keys.add(some.getFirst());
        }
        return keys;
    }
}
