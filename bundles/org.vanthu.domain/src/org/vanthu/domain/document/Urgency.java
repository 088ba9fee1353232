package org.vanthu.domain.document;

import java.util.Arrays;
import java.util.Optional;
import org.vanthu.domain.Language;

/** The degrees of urgency (NĐ 30/2020, Art. 4 and 8), from none upwards. */
public enum Urgency {
    NORMAL(0, "Thường", "Normal"),
    URGENT(1, "Khẩn", "Urgent"),
    VERY_URGENT(2, "Thượng khẩn", "Very urgent"),
    EXPRESS(3, "Hỏa tốc", "Express");

    private final int priority;
    private final String vietnamese;
    private final String english;

    Urgency(int priority, String vietnamese, String english) {
        this.priority = priority;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The digit kept as {@code Priority} in Annex VI and edXML; secrecy adds nothing, as state secrets are refused. */
    public int priority() {
        return priority;
    }

    /** The words for a reader of this language; stamped in capitals on the document. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** Whether it must be registered, submitted, passed on and handled at once. */
    public boolean atOnce() {
        return this != NORMAL;
    }

    /** The urgency of this digit; 4 is the edXML "hỏa tốc hẹn giờ", which the decree counts as express. */
    public static Optional<Urgency> ofPriority(int digit) {
        return digit == 4
                ? Optional.of(EXPRESS)
                : Arrays.stream(values())
                        .filter(urgency -> urgency.priority == digit)
                        .findFirst();
    }
}
