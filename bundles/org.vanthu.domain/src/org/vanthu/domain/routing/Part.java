package org.vanthu.domain.routing;

import org.vanthu.domain.Language;

/** What somebody is to do with a document (NĐ 30/2020, Art. 23; Annex IV, slip for handling an incoming document). */
public enum Part {
    /** The leader to whom it is submitted, who says who handles it. */
    DIRECT("Chỉ đạo", "Direct"),
    LEAD("Chủ trì", "Lead"),
    CO_OPERATE("Phối hợp", "Co-operate"),
    INFORM("Để biết", "For information");

    private final String vietnamese;
    private final String english;

    Part(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
