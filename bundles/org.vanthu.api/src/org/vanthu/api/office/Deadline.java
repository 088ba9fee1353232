package org.vanthu.api.office;

import java.time.Instant;
import java.util.List;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.Remaining;

/**
 * What a time limit given now comes to.
 *
 * @param until the moment by which it is to be done
 * @param remaining how far that is, in working days
 * @param daysOff the days on the way, and the last one, that are not worked although the week would work them
 * @param fit whether such a deadline can be kept
 */
public record Deadline(Instant until, Remaining remaining, List<CalendarDay> daysOff, Fit fit) {

    public Deadline {
        daysOff = List.copyOf(daysOff);
    }

    /** Whether a deadline lies where people work. */
    public enum Fit {
        FITS,
        /** It is over already. */
        PAST,
        /** Nobody works on that day. */
        DAY_OFF
    }
}
