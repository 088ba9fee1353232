package org.vanthu.domain.time;

import java.time.Duration;

/**
 * A length of working time. One day counts as eight hours.
 *
 * @param length not negative
 */
public record WorkingTime(Duration length) {

    /** What one day of a deadline counts. */
    public static final Duration DAY = Duration.ofHours(8);

    public WorkingTime {
        if (length.isNegative()) {
            throw new IllegalArgumentException("working time cannot be negative: " + length);
        }
    }

    /** So many days of eight hours. */
    public static WorkingTime days(int days) {
        return new WorkingTime(DAY.multipliedBy(days));
    }

    /** So many hours. */
    public static WorkingTime hours(int hours) {
        return new WorkingTime(Duration.ofHours(hours));
    }
}
