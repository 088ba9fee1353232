package org.vanthu.domain.time;

import org.vanthu.domain.Language;

/** How a deadline stands, in working days as people say it. */
public sealed interface Remaining {

    /**
     * Still time.
     *
     * @param days working days from today until the day of the deadline, at least 1
     */
    record InTime(int days) implements Remaining {}

    /** The deadline is today and not yet over. */
    record DueToday() implements Remaining {}

    /**
     * The deadline is over.
     *
     * @param days working days since the day of the deadline; 0 when it passed today
     */
    record Late(int days) implements Remaining {}

    /** Short words for a list: "còn 2 ngày", "trễ 3 ngày". */
    default String words(Language language) {
        boolean vietnamese = language == Language.VIETNAMESE;
        return switch (this) {
            case InTime(int days) ->
                vietnamese ? "còn " + days + " ngày" : days == 1 ? "1 day left" : days + " days left";
            case DueToday() -> vietnamese ? "hạn hôm nay" : "due today";
            case Late(int days) when days == 0 -> vietnamese ? "vừa quá hạn" : "just overdue";
            case Late(int days) ->
                vietnamese ? "trễ " + days + " ngày" : days == 1 ? "1 day late" : days + " days late";
        };
    }
}
