package org.vanthu.api.office;

import java.util.List;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;

/**
 * When a body works in one year.
 *
 * @param days those that differ from the week, by date
 * @param source where the days come from
 */
public record OfficeYear(OfficeWeek week, int year, List<CalendarDay> days, Source source) {

    /** Where the days of a year come from. */
    public enum Source {
        /** Somebody has set them. */
        SET,
        /** Nobody has: the public holidays that the Labour Code names hold. */
        PROPOSED
    }

    public OfficeYear {
        days = List.copyOf(days);
    }
}
