package org.vanthu.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a Vietnamese text in which toneless typing finds it: lower case, without tones and marks, {@code đ} as
 * {@code d}, everything that is neither letter nor digit as one space.
 */
public final class Toneless {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Toneless() {}

    /** The key of a text; two texts that differ only in tones, marks, case, spacing and punctuation have the same key. */
    public static String of(String text) {
        // đ has no decomposition in Unicode, so it is not caught by taking the marks off
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return NEITHER_LETTER_NOR_DIGIT.matcher(letters).replaceAll(" ").strip();
    }

    /**
     * The key of a text from each of its words to the end. An index over these answers "which names hold these words in
     * this order, the last one perhaps unfinished" by one range read.
     *
     * @param limit characters kept of each
     */
    public static List<String> fromEachWord(String text, int limit) {
        String key = of(text);
        List<String> starts = new ArrayList<>();
        for (int at = 0; at < key.length(); at = nextWord(key, at)) {
            starts.add(key.substring(at, Math.min(key.length(), at + limit)));
        }
        return List.copyOf(starts);
    }

    private static int nextWord(String key, int from) {
        int space = key.indexOf(' ', from);
        return space < 0 ? key.length() : space + 1;
    }
}
