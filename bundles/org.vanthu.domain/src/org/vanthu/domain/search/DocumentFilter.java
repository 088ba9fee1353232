package org.vanthu.domain.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.document.Urgency;

/**
 * Which documents are looked for: those that fit every part. What is left out is not asked (NĐ 30/2020, Annex VI, Part I,
 * III.6.d).
 *
 * @param words words that must all stand in their place, in any order, with tones or without, the last of them perhaps
 *     unfinished; never blank
 * @param type code of the document type
 * @param state how far it is, as {@link org.vanthu.domain.work.Headline#state()} says it
 * @param from earliest arrival or issue day
 * @param until latest arrival or issue day
 */
public record DocumentFilter(
        Map<SearchPlace, String> words,
        Optional<Way> way,
        Optional<String> type,
        Optional<Urgency> urgency,
        Optional<String> state,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Characters kept of the words for one place. */
    public static final int LONGEST_WORDS = 200;

    /** Asks for nothing: every document fits. */
    public static final DocumentFilter ALL = new DocumentFilter(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public DocumentFilter {
        Map<SearchPlace, String> kept = new EnumMap<>(SearchPlace.class);
        words.forEach((place, typed) -> {
            String cut = typed.strip();
            cut = cut.length() > LONGEST_WORDS ? cut.substring(0, LONGEST_WORDS) : cut;
            if (!cut.isEmpty()) {
                kept.put(place, cut);
            }
        });
        words = Map.copyOf(kept);
    }

    /** Documents on which these words stand anywhere. */
    public static DocumentFilter words(String typed) {
        return ALL.with(SearchPlace.ANYWHERE, typed);
    }

    /** The same with other words for one place. */
    public DocumentFilter with(SearchPlace place, String typed) {
        Map<SearchPlace, String> changed = new EnumMap<>(SearchPlace.class);
        changed.putAll(words);
        changed.put(place, typed);
        return new DocumentFilter(changed, way, type, urgency, state, from, until);
    }

    /** The words for one place as they were typed; empty when none are asked. */
    public String in(SearchPlace place) {
        return words.getOrDefault(place, "");
    }

    /** The words for one place as they are looked for. */
    public List<SearchTerm> terms(SearchPlace place) {
        return SearchTerms.asked(in(place));
    }

    /** Whether every document fits. */
    public boolean asksNothing() {
        return equals(ALL);
    }
}
