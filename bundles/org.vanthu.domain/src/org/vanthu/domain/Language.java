package org.vanthu.domain;

import java.util.Locale;

/** The two languages of the program. */
public enum Language {
    VIETNAMESE(Locale.forLanguageTag("vi-VN")),
    ENGLISH(Locale.forLanguageTag("en-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
