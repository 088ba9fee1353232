package org.vanthu.domain.time;

import java.time.LocalDate;

/**
 * A day that differs from the usual week of an office.
 *
 * @param date the day
 * @param kind off, or worked to make up for another day
 * @param description why, as shown to people: {@code Tết Nguyên đán}; up to 200 characters
 */
public record CalendarDay(LocalDate date, Kind kind, String description) {

    /** What differs. */
    public enum Kind {
        OFF,
        /** Worked although it lies on a weekly rest day (làm bù). */
        COMPENSATORY_WORK
    }
}
