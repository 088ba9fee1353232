package org.vanthu.domain.time;

import java.time.LocalTime;

/**
 * The hours of an office on a working day, with the lunch break between. Times of the clock in Vietnam. One half of the day
 * may be without work: it then begins and ends at the same time.
 *
 * @param morningStart when work begins
 * @param morningEnd when lunch begins
 * @param afternoonStart when lunch ends
 * @param afternoonEnd when work ends
 */
public record WorkingHours(
        LocalTime morningStart, LocalTime morningEnd, LocalTime afternoonStart, LocalTime afternoonEnd) {

    /** 07:30 to 11:30 and 13:00 to 17:00, eight hours. */
    public static final WorkingHours USUAL =
            new WorkingHours(LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 0), LocalTime.of(17, 0));

    public WorkingHours {
        if (!inOrder(morningStart, morningEnd, afternoonStart, afternoonEnd)) {
            throw new IllegalArgumentException("working hours out of order: " + morningStart + "-" + morningEnd + ", "
                    + afternoonStart + "-" + afternoonEnd);
        }
    }

    /** Whether these times can be the hours of a day: none before the one before it, and some work between them. */
    public static boolean inOrder(
            LocalTime morningStart, LocalTime morningEnd, LocalTime afternoonStart, LocalTime afternoonEnd) {
        return !morningEnd.isBefore(morningStart)
                && !afternoonStart.isBefore(morningEnd)
                && !afternoonEnd.isBefore(afternoonStart)
                && (morningStart.isBefore(morningEnd) || afternoonStart.isBefore(afternoonEnd));
    }

    /** A day with one stretch of work and no break: a morning, an afternoon, or a shift across noon. */
    public static WorkingHours unbroken(LocalTime start, LocalTime end) {
        return new WorkingHours(start, end, end, end);
    }

    /** Whether there is work on both sides of a break. */
    public boolean hasBreak() {
        return morningStart.isBefore(morningEnd) && afternoonStart.isBefore(afternoonEnd);
    }
}
