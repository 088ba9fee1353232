package org.vanthu.domain.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes typed words comparable: one form of Unicode, one kind of space and dash. */
final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private Words() {}

    /** Composed Unicode (TCVN 6909), stripped, inner runs of white space as one space. */
    static String tidy(String typed) {
        return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing: tidy, small letters, plain dashes. */
    static String key(String typed) {
        return DASHES.matcher(tidy(typed)).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** For comparing codes: as {@link #key} without any space. */
    static String codeKey(String typed) {
        return key(typed).replace(" ", "");
    }
}
