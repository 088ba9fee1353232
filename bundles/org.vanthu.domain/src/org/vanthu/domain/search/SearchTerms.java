package org.vanthu.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.Toneless;

/**
 * The words by which a text is found: without tones and marks, lower case, each once; numbers without leading zeros, so
 * that {@code 05/UBND} and {@code 5/ubnd} are the same. What is stored and what is asked are cut in the same way.
 */
public final class SearchTerms {

    /** Characters kept of a word. */
    public static final int LONGEST = 40;
    /** Words of one question that are looked at; more would not make the answer better. */
    public static final int MOST_ASKED = 12;

    private SearchTerms() {}

    /** The words of a text, in their order. */
    public static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : Toneless.of(text).split(" ")) {
            if (!word.isEmpty()) {
                terms.add(term(word));
            }
        }
        return terms;
    }

    /** The words of a question, at most {@link #MOST_ASKED}. */
    public static List<String> asked(String question) {
        List<String> terms = new ArrayList<>(of(question));
        return List.copyOf(terms.subList(0, Math.min(terms.size(), MOST_ASKED)));
    }

    private static String term(String word) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        boolean number = cut.chars().allMatch(Character::isDigit);
        return number ? cut.replaceFirst("^0+(?=\\d)", "") : cut;
    }
}
