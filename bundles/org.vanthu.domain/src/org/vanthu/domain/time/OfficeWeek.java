package org.vanthu.domain.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * The usual week of an office.
 *
 * @param restDays weekly days off; not the whole week
 * @param cutOff time of day after which what is received counts from the next working day, if there is such a time
 */
public record OfficeWeek(WorkingHours hours, Set<DayOfWeek> restDays, Optional<LocalTime> cutOff) {

    public OfficeWeek {
        restDays = Set.copyOf(restDays);
        if (restDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("an office works on some day of the week");
        }
    }
}
