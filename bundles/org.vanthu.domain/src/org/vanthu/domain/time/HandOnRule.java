package org.vanthu.domain.time;

import java.time.Duration;
import java.time.Instant;
import org.vanthu.domain.document.Urgency;

/**
 * By when a received document must be registered, submitted and passed on: the same day, at the latest the next working
 * day; an urgent one at once (NĐ 30/2020, Art. 4.2.c and 23.1).
 */
public record HandOnRule(WorkingCalendar calendar, Duration atOnce) {

    /** What counts as at once where the office has not set it otherwise. The decree gives no figure. */
    public static final Duration USUAL_AT_ONCE = Duration.ofMinutes(30);

    /** The rule with the usual reading of "at once". */
    public static HandOnRule of(WorkingCalendar calendar) {
        return new HandOnRule(calendar, USUAL_AT_ONCE);
    }

    /** The last moment in time for what was received at this moment. */
    public Instant latest(Instant received, Urgency urgency) {
        if (urgency.atOnce()) {
            return received.plus(atOnce);
        }
        return calendar.endOfWork(calendar.nextWorkingDay(WorkingCalendar.dayOf(received)));
    }

    /** Whether something done at a moment, or not done until now, is late. */
    public boolean isLate(Instant received, Urgency urgency, Instant doneOrNow) {
        return doneOrNow.isAfter(latest(received, urgency));
    }
}
