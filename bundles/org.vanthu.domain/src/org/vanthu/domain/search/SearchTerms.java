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
    /** Letters from which on the beginning of a word is taken for one: a single letter is a word, as in {@code y tế}. */
    public static final int SHORTEST_BEGINNING = 2;

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

    /**
     * What a question asks for, at most {@link #MOST_ASKED} words. The last word may be unfinished: {@code ngh} asks for
     * {@code nghị} as well. Numbers are always whole, else {@code 15} would find some hundred numbers of each year.
     */
    public static List<SearchTerm> asked(String question) {
        List<String> words = of(question).stream().limit(MOST_ASKED).toList();
        List<SearchTerm> terms = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean unfinished = at == words.size() - 1 && word.length() >= SHORTEST_BEGINNING && !isNumber(word);
            terms.add(unfinished ? new SearchTerm.Beginning(word) : new SearchTerm.Word(word));
        }
        return List.copyOf(terms);
    }

    private static String term(String word) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return isNumber(cut) ? cut.replaceFirst("^0+(?=\\d)", "") : cut;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
