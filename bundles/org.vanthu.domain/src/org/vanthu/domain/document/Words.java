package org.vanthu.domain.document;

import java.text.Normalizer;
import java.util.Locale;

/** Makes typed words comparable: one form of Unicode, one kind of space and dash. */
final class Words {

    private Words() {}

    /** Composed Unicode (TCVN 6909), stripped, inner runs of white space as one space. */
    static String tidy(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        StringBuilder tidy = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char each = isSpace(composed.charAt(i)) ? ' ' : composed.charAt(i);
            if (each != ' ' || tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(each);
            }
        }
        return tidy.toString().strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    /** For comparing: tidy, small letters, plain dashes. */
    static String key(String typed) {
        String tidy = tidy(typed);
        StringBuilder key = new StringBuilder(tidy.length());
        for (int i = 0; i < tidy.length(); i++) {
            key.append(isDash(tidy.charAt(i)) ? '-' : tidy.charAt(i));
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    /** For comparing codes: as {@link #key} without any space. */
    static String codeKey(String typed) {
        return key(typed).replace(" ", "");
    }
}
