package org.vanthu.domain.document;

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

    /** The name as printed on the copy. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The abbreviation in the copy's notation. */
    public String abbreviation() {
        return abbreviation;
    }
}
