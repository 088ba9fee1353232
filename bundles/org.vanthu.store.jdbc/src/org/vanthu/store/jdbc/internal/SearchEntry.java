package org.vanthu.store.jdbc.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.SearchTerm;
import org.vanthu.domain.search.SearchTerms;
import org.vanthu.domain.work.Headline;

/**
 * By what one thing is found, as a text with spaces before, between and behind its parts: each word, and once more with the
 * letter of a place where it stands ({@code Sbao} for {@code bao} in the subject). Words have no capital letters.
 */
final class SearchEntry {

    static final SearchEntry NONE = new SearchEntry(" ");

    /** Characters that are kept; what is beyond them is not found. */
    private static final int LONGEST = 8000;

    private final StringBuilder text;
    private final Set<String> parts;

    private SearchEntry(String kept) {
        this.text = new StringBuilder(kept);
        this.parts = Arrays.stream(kept.split(" "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static SearchEntry of(Headline headline) {
        SearchEntry entry = new SearchEntry(" ");
        entry.add(
                SearchPlace.CODE, headline.number().map(number -> number + " ").orElse("") + headline.code());
        entry.add(SearchPlace.SUBJECT, headline.subject());
        entry.add(SearchPlace.ISSUER, headline.issuer());
        entry.add(SearchPlace.HOLDER, headline.holder());
        return entry;
    }

    static SearchEntry read(String kept) {
        return new SearchEntry(kept);
    }

    /** The same found by these words too, wherever they stand. */
    SearchEntry and(String words) {
        add(SearchPlace.ANYWHERE, words);
        return this;
    }

    private void add(SearchPlace place, String words) {
        for (String word : SearchTerms.of(words)) {
            part(word);
            if (place != SearchPlace.ANYWHERE) {
                part(mark(place) + word);
            }
        }
    }

    private void part(String part) {
        if (text.length() + part.length() < LONGEST && parts.add(part)) {
            text.append(part).append(' ');
        }
    }

    /** As it is kept. */
    String kept() {
        return text.toString();
    }

    /** The words alone. */
    Set<String> words() {
        return parts.stream()
                .filter(part -> !Character.isUpperCase(part.charAt(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is kept of a thing is like this if the term stands in that place. */
    static String pattern(SearchPlace place, SearchTerm term) {
        return switch (term) {
            case SearchTerm.Word word -> "% " + mark(place) + word.letters() + " %";
            case SearchTerm.Beginning beginning -> "% " + mark(place) + beginning.letters() + "%";
        };
    }

    private static String mark(SearchPlace place) {
        return switch (place) {
            case ANYWHERE -> "";
            case CODE -> "C";
            case SUBJECT -> "S";
            case ISSUER -> "I";
            case HOLDER -> "H";
        };
    }
}
