package org.vanthu.domain.keeping;

import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;

/**
 * What is missing for a proof, or speaks against it, in words as they were when it was found; {@code ""} when nothing is.
 *
 * @param vietnamese one trouble a line
 * @param english one trouble a line
 */
public record Lack(String vietnamese, String english) {

    /** Longest words in one language, characters. */
    public static final int LIMIT = 1500;

    /** Nothing is missing. */
    public static final Lack NOTHING = new Lack("", "");

    public Lack {
        vietnamese = shortened(vietnamese);
        english = shortened(english);
    }

    /** The words of these troubles. */
    public static Lack of(List<Trouble> troubles) {
        return new Lack(words(troubles, Language.VIETNAMESE), words(troubles, Language.ENGLISH));
    }

    private static String words(List<Trouble> troubles, Language language) {
        return troubles.stream()
                .map(trouble -> trouble.message(language))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String words) {
        return words.length() <= LIMIT ? words : words.substring(0, LIMIT - 1) + "…";
    }

    public boolean isNothing() {
        return vietnamese.isEmpty();
    }

    /** The words for a reader of this language. */
    public String message(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
