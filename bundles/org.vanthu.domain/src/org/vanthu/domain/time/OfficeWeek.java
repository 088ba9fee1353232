package org.vanthu.domain.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The usual week of an office.
 *
 * @param hours of a day that has none of its own
 * @param ownHours of weekdays that differ, for example of a Saturday on which only the morning is worked
 * @param restDays weekly days off; not the whole week
 * @param cutOff time of day after which what is received counts from the next working day, if there is such a time
 */
public record OfficeWeek(
        WorkingHours hours,
        Map<DayOfWeek, WorkingHours> ownHours,
        Set<DayOfWeek> restDays,
        Optional<LocalTime> cutOff) {

    public OfficeWeek {
        ownHours = Map.copyOf(ownHours);
        restDays = Set.copyOf(restDays);
        if (restDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("an office works on some day of the week");
        }
    }

    /** A week with the same hours on each working day. */
    public static OfficeWeek even(WorkingHours hours, Set<DayOfWeek> restDays, Optional<LocalTime> cutOff) {
        return new OfficeWeek(hours, Map.of(), restDays, cutOff);
    }

    /** The hours of a day of the week, if it is worked. */
    public WorkingHours hoursOn(DayOfWeek day) {
        return ownHours.getOrDefault(day, hours);
    }
}
