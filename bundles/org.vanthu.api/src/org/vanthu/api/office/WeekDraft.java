package org.vanthu.api.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * The usual week of a body as typed. Times of the clock in Vietnam.
 *
 * @param restDays weekly days off
 * @param cutOff after which what is received counts from the next working day; empty for no such time
 */
public record WeekDraft(
        LocalTime morningStart,
        LocalTime morningEnd,
        LocalTime afternoonStart,
        LocalTime afternoonEnd,
        Set<DayOfWeek> restDays,
        Optional<LocalTime> cutOff) {

    public WeekDraft {
        restDays = Set.copyOf(restDays);
    }
}
