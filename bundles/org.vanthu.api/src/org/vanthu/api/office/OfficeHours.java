package org.vanthu.api.office;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.TimeLimit;

/**
 * Keeps the hours and days by which a body's deadlines run (Labour Code 2019, Art. 111 and 112; the yearly notice of the
 * days off and of those worked in exchange). A change counts for deadlines set from then on.
 */
public interface OfficeHours {

    /** What a time limit given now in this body comes to, shown before it is given. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<Deadline> deadline(OrganisationId organisation, TimeLimit limit);

    /** The week, and the days of a year that differ from it. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.LIST)
    Outcome<OfficeYear> year(@On OrganisationId organisation, int year);

    /**
     * Sets the hours, of single weekdays too, the weekly days off and the cut-off. Troubles: {@link HoursTrouble#HOURS_OUT_OF_ORDER},
     * {@link HoursTrouble#NO_WORKING_DAY}.
     */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> setWeek(@On OrganisationId organisation, WeekDraft week);

    /**
     * Replaces all days of a year that differ from the week. Troubles: {@link HoursTrouble#NOT_OF_THE_YEAR},
     * {@link HoursTrouble#TWICE}, {@link HoursTrouble#WORKED_ANYWAY}, {@link HoursTrouble#DESCRIPTION_MISSING},
     * {@link HoursTrouble#DESCRIPTION_TOO_LONG}.
     */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> setYear(@On OrganisationId organisation, int year, List<CalendarDay> days);
}
