package org.vanthu.pdf.internal.compose;

import java.util.regex.Pattern;

/** Marks at the end of lists and of the text. */
final class EndMarks {

    private static final Pattern ITEM_END = Pattern.compile("[;.,\\s]+$");
    private static final Pattern DASH = Pattern.compile("^[-–]\\s*");

    private EndMarks() {}

    /** An item of a list without its dash and end mark. */
    static String bare(String item) {
        return ITEM_END.matcher(DASH.matcher(item).replaceFirst("")).replaceFirst("");
    }

    /** The text of a document closes with "./." (forms of Annex III). */
    static String closed(String text) {
        if (text.endsWith("./.")) {
            return text;
        }
        return text.endsWith(".") ? text + "/." : text + "./.";
    }
}
