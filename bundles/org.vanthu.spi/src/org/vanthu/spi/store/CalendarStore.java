package org.vanthu.spi.store;

import java.time.LocalDate;
import java.util.Collection;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.WorkingCalendar;

/** The working calendars of organisations. */
public interface CalendarStore {

    /**
     * The calendar of an organisation with the days of these years. Hours that were never set are the usual ones; a year
     * without any day set has the public holidays that the law names.
     */
    WorkingCalendar calendar(OrganisationId organisation, int firstYear, int lastYear);

    /** The week of an organisation; the usual one when it was never set. */
    OfficeWeek week(OrganisationId organisation);

    /** Sets the hours, the weekly rest days and the cut-off. */
    void keepWeek(OrganisationId organisation, OfficeWeek week);

    /** Replaces all days of a year that differ from the usual week. */
    void keepYear(OrganisationId organisation, int year, Collection<CalendarDay> days);

    /** The days of a year as they were set; empty when nobody set them. */
    Collection<CalendarDay> days(OrganisationId organisation, LocalDate from, LocalDate until);
}
