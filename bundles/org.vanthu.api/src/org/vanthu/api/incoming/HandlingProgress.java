package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.Closing;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.VietnamTime;

/**
 * How far the handling of a document is (tiến độ giải quyết).
 *
 * @param closing how the work of the leading part ended, once it has
 * @param timeliness how it stands to its deadline, result and closing kept apart
 */
public record HandlingProgress(HandlingState state, Optional<Closing> closing, Timeliness timeliness) {

    /** The progress for a reader of this language: the day of the result and the day of closing stand side by side. */
    public String in(Language language) {
        String reached = state.label(language);
        return closing.map(end -> reached + days(end, language) + standing(language))
                .orElseGet(() -> timeliness == Timeliness.OVERDUE ? reached + standing(language) : reached);
    }

    private static String days(Closing end, Language language) {
        String result = VietnamTime.day(end.resultDate());
        String closed = VietnamTime.day(end.closedAt());
        return language == Language.VIETNAMESE
                ? ", có kết quả ngày " + result + ", kết thúc ngày " + closed
                : ", result of " + result + ", closed on " + closed;
    }

    private String standing(Language language) {
        return " (" + timeliness.label(language) + ")";
    }
}
