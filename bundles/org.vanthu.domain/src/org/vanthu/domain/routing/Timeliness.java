package org.vanthu.domain.routing;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.time.WorkingCalendar;

/** How an assignment stands to its deadline, with the day of the result and the moment of closing kept apart. */
public enum Timeliness {
    NO_DEADLINE("Không đặt hạn", "No deadline"),
    RUNNING("Trong hạn", "In time"),
    OVERDUE("Quá hạn", "Overdue"),
    DONE_IN_TIME("Hoàn thành đúng hạn", "Done in time"),
    /** The work was done in time and only closed late in the software. */
    DONE_IN_TIME_CLOSED_LATE("Xong đúng hạn, kết thúc muộn trên phần mềm", "Done in time, closed late"),
    DONE_LATE("Hoàn thành trễ hạn", "Done late"),
    /** Returned, recalled or cancelled. */
    ENDED("Đã dừng", "Ended");

    private final String vietnamese;
    private final String english;

    Timeliness(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** How this assignment stands now. A result of the day of the deadline is in time. */
    public static Timeliness of(Assignment assignment, Instant now) {
        Optional<Closing> closing = assignment.closing();
        if (!assignment.state().isLive() && closing.isEmpty()) {
            return ENDED;
        }
        if (assignment.due().isEmpty()) {
            return NO_DEADLINE;
        }
        Instant due = assignment.due().get();
        if (closing.isEmpty()) {
            return now.isAfter(due) ? OVERDUE : RUNNING;
        }
        if (closing.get().resultDate().isAfter(WorkingCalendar.dayOf(due))) {
            return DONE_LATE;
        }
        return closing.get().closedAt().isAfter(due) ? DONE_IN_TIME_CLOSED_LATE : DONE_IN_TIME;
    }
}
