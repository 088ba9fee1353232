package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is walked together is what the sets have in common, whatever their sizes. */
class SearchKeysTest {

    private static final int ALL = 600;

    static Stream<Random> chances() {
        return IntStream.range(0, 40).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("chances")
    void whatSeveralSetsShareIsFoundInOrderAndOnce(Random chance) {
        List<String> all = keys(chance);
        List<TreeSet<String>> sets = sets(chance, all);
        TreeSet<String> shared = new TreeSet<>(sets.getFirst());
        sets.forEach(shared::retainAll);

        SearchKeys keys = SearchKeys.allOf(sets.stream().map(SearchKeysTest::of).toList());

        assertEquals(List.copyOf(shared.descendingSet()), walked(keys));
    }

    @ParameterizedTest
    @MethodSource("chances")
    void whatOneOfSeveralSetsHoldsIsFoundInOrderAndOnce(Random chance) {
        List<String> all = keys(chance);
        List<TreeSet<String>> sets = sets(chance, all);
        TreeSet<String> together = new TreeSet<>();
        sets.forEach(together::addAll);

        SearchKeys keys = SearchKeys.anyOf(sets.stream().map(SearchKeysTest::of).toList());

        assertEquals(List.copyOf(together.descendingSet()), walked(keys));
    }

    private static List<String> keys(Random chance) {
        return IntStream.range(0, ALL)
                .mapToObj(n -> new UUID(chance.nextLong(), chance.nextLong()).toString())
                .toList();
    }

    private static List<TreeSet<String>> sets(Random chance, List<String> all) {
        List<TreeSet<String>> sets = new ArrayList<>();
        for (int set = chance.nextInt(4); set >= 0; set--) {
            int oneIn = 1 + chance.nextInt(6);
            sets.add(new TreeSet<>(
                    all.stream().filter(key -> chance.nextInt(oneIn) == 0).toList()));
        }
        return sets;
    }

    private static SearchKeys of(TreeSet<String> set) {
        return set::lower;
    }

    private static List<String> walked(SearchKeys keys) {
        List<String> walked = new ArrayList<>();
        for (String key = keys.below(SearchKeys.TOP); key != null; key = keys.below(key)) {
            walked.add(key);
        }
        return walked;
    }
}
