package org.vanthu.store.jdbc.internal;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.SearchTerms;
import org.vanthu.domain.work.Headline;

/**
 * By which words one thing is found.
 *
 * @param words each word with the places where it stands: the bit of a place is its position in {@link #PLACES}
 */
record SearchEntry(Map<String, Integer> words) {

    static final List<SearchPlace> PLACES =
            List.of(SearchPlace.CODE, SearchPlace.SUBJECT, SearchPlace.ISSUER, SearchPlace.HOLDER);

    static final SearchEntry NONE = new SearchEntry(Map.of());

    static SearchEntry of(Headline headline) {
        Map<String, Integer> words = new TreeMap<>();
        for (int bit = 0; bit < PLACES.size(); bit++) {
            int place = 1 << bit;
            SearchTerms.of(text(headline, PLACES.get(bit)))
                    .forEach(word -> words.merge(word, place, (one, other) -> one | other));
        }
        return new SearchEntry(words);
    }

    private static String text(Headline headline, SearchPlace place) {
        return switch (place) {
            case CODE -> headline.number().map(number -> number + " ").orElse("") + headline.code();
            case SUBJECT -> headline.subject();
            case ISSUER -> headline.issuer();
            case HOLDER -> headline.holder();
            case ANYWHERE -> throw new IllegalArgumentException("no place of its own");
        };
    }

    /** As it is kept: {@code word:places}, apart by spaces, which no word has. */
    static SearchEntry read(String kept) {
        Map<String, Integer> words = new TreeMap<>();
        for (String one : kept.split(" ")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                words.put(one.substring(0, colon), Integer.valueOf(one.substring(colon + 1)));
            }
        }
        return new SearchEntry(words);
    }

    String kept() {
        StringJoiner kept = new StringJoiner(" ");
        words.forEach((word, places) -> kept.add(word + ":" + places));
        return kept.toString();
    }
}
