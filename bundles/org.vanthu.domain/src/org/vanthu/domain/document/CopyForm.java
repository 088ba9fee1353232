package org.vanthu.domain.document;

import java.util.Locale;

/** The three forms of copies with their abbreviations (NĐ 30/2020, Art. 25 and Annex III). */
public enum CopyForm {
    TRUE_COPY("Sao y", "SY"),
    EXTRACT("Trích sao", "TrS"),
    CERTIFIED_RECOPY("Sao lục", "SL");

    private final String vietnamese;
    private final String abbreviation;

    CopyForm(String vietnamese, String abbreviation) {
        this.vietnamese = vietnamese;
        this.abbreviation = abbreviation;
    }

    /** The name in a sentence. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The name in capitals, as it is written on the copy: {@code SAO Y} (Annex I, Part II). */
    public String words() {
        return vietnamese.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** The abbreviation in the copy's notation. */
    public String abbreviation() {
        return abbreviation;
    }
}
