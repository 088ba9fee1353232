package org.vanthu.domain.time;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The hours of an office on a working day, with the lunch break between. Times of the clock in Vietnam.
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
        if (!morningStart.isBefore(morningEnd)
                || afternoonStart.isBefore(morningEnd)
                || !afternoonStart.isBefore(afternoonEnd)) {
            throw new IllegalArgumentException("working hours out of order: " + morningStart + "-" + morningEnd + ", "
                    + afternoonStart + "-" + afternoonEnd);
        }
    }

    /** Working time of a whole day. */
    public Duration perDay() {
        return Duration.between(morningStart, morningEnd).plus(Duration.between(afternoonStart, afternoonEnd));
    }
}
