package org.vanthu.api.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The usual week of a body as typed. Times of the clock in Vietnam.
 *
 * @param usual the hours of a working day
 * @param own hours of weekdays that differ; those of a weekly day off count for nothing
 * @param restDays weekly days off
 * @param cutOff after which what is received counts from the next working day; empty for no such time
 */
public record WeekDraft(
        HoursDraft usual, Map<DayOfWeek, HoursDraft> own, Set<DayOfWeek> restDays, Optional<LocalTime> cutOff) {

    /** The hours of a day; a half without work begins and ends at the same time. */
    public record HoursDraft(
            LocalTime morningStart, LocalTime morningEnd, LocalTime afternoonStart, LocalTime afternoonEnd) {}

    public WeekDraft {
        own = Map.copyOf(own);
        restDays = Set.copyOf(restDays);
    }
}
