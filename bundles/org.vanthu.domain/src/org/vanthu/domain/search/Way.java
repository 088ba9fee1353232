package org.vanthu.domain.search;

import org.vanthu.domain.Language;

/** Which way documents go. */
public enum Way {
    INCOMING("Văn bản đến", "Incoming"),
    OUTGOING("Văn bản đi", "Outgoing");

    private final String vietnamese;
    private final String english;

    Way(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
