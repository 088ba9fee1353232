package org.vanthu.core.internal.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vanthu.api.office.Deadline;
import org.vanthu.api.office.Deadline.Fit;
import org.vanthu.api.office.HoursTrouble;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.office.OfficeYear;
import org.vanthu.api.office.WeekDraft;
import org.vanthu.api.office.WeekDraft.HoursDraft;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.PublicHolidays;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.time.WorkingHours;
import org.vanthu.spi.store.CalendarStore;

/** The hours and days of a body, kept. */
final class HoursActs implements OfficeHours {

    private static final int DESCRIPTION_LIMIT = 200;
    /** An event keeps this many of the days that changed; with them it stays below 2 KiB. */
    private static final int DAYS_TOLD = 15;

    private final Act act;
    private final CalendarStore calendars;

    HoursActs(Act act) {
        this.act = act;
        this.calendars = act.stores().calendars();
    }

    @Override
    public Outcome<Deadline> deadline(OrganisationId organisation, TimeLimit limit) {
        WorkingCalendar calendar = OfficeClock.calendar(act.stores(), organisation, act.now());
        Instant until = calendar.due(act.now(), limit);
        LocalDate last = WorkingCalendar.dayOf(until);
        Fit fit = until.isBefore(act.now()) ? Fit.PAST : calendar.isWorkingDay(last) ? Fit.FITS : Fit.DAY_OFF;
        return Outcome.done(new Deadline(
                until,
                calendar.remaining(act.now(), until),
                calendar.daysOff(WorkingCalendar.dayOf(act.now()), last),
                fit));
    }

    @Override
    public Outcome<OfficeYear> year(OrganisationId organisation, int year) {
        OfficeWeek week = calendars.week(organisation);
        Collection<CalendarDay> kept = kept(organisation, year);
        return Outcome.done(
                kept.isEmpty()
                        ? new OfficeYear(
                                week, year, PublicHolidays.proposed(year, week.restDays()), OfficeYear.Source.PROPOSED)
                        : new OfficeYear(week, year, List.copyOf(kept), OfficeYear.Source.SET));
    }

    private Collection<CalendarDay> kept(OrganisationId organisation, int year) {
        return calendars.days(organisation, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    public Outcome<Nothing> setWeek(OrganisationId organisation, WeekDraft draft) {
        Map<DayOfWeek, HoursDraft> own = new EnumMap<>(DayOfWeek.class);
        draft.own().forEach((day, hours) -> {
            if (!draft.restDays().contains(day)) {
                own.put(day, hours);
            }
        });
        if (!isOrdered(draft.usual()) || !own.values().stream().allMatch(HoursActs::isOrdered)) {
            return Outcome.refused(Trouble.ofField(HoursTrouble.HOURS_OUT_OF_ORDER, "hours"));
        }
        if (draft.restDays().size() == DayOfWeek.values().length) {
            return Outcome.refused(Trouble.ofField(HoursTrouble.NO_WORKING_DAY, "restDays"));
        }
        calendars.keepWeek(
                organisation,
                new OfficeWeek(
                        hours(draft.usual()),
                        own.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, day -> hours(day.getValue()))),
                        draft.restDays(),
                        draft.cutOff()));
        act.record(
                "OFFICE_HOURS_SET",
                organisation,
                Payload.of(
                        "hours",
                        words(draft.usual()),
                        "own",
                        own.entrySet().stream()
                                .map(day -> day.getKey() + " " + words(day.getValue()))
                                .toList(),
                        "rest",
                        draft.restDays().stream().sorted().map(DayOfWeek::name).toList(),
                        "cutOff",
                        draft.cutOff().map(Object::toString).orElse("")));
        return Outcome.done();
    }

    private static boolean isOrdered(HoursDraft hours) {
        return WorkingHours.inOrder(
                hours.morningStart(), hours.morningEnd(), hours.afternoonStart(), hours.afternoonEnd());
    }

    private static WorkingHours hours(HoursDraft hours) {
        return new WorkingHours(hours.morningStart(), hours.morningEnd(), hours.afternoonStart(), hours.afternoonEnd());
    }

    private static String words(HoursDraft hours) {
        return hours.morningStart() + "-" + hours.morningEnd() + ", " + hours.afternoonStart() + "-"
                + hours.afternoonEnd();
    }

    @Override
    public Outcome<Nothing> setYear(OrganisationId organisation, int year, List<CalendarDay> days) {
        List<Trouble> troubles =
                troubles(days, year, calendars.week(organisation).restDays());
        if (!troubles.isEmpty()) {
            return Outcome.refused(troubles);
        }
        Set<CalendarDay> before = new HashSet<>(kept(organisation, year));
        calendars.keepYear(organisation, year, days);
        act.record(
                "OFFICE_DAYS_SET",
                organisation,
                Payload.of(
                        "year", year,
                        "days", days.size(),
                        "added", changed(days, before),
                        "removed", changed(before, new HashSet<>(days))));
        return Outcome.done();
    }

    private static List<Trouble> troubles(List<CalendarDay> days, int year, Set<DayOfWeek> restDays) {
        List<Trouble> troubles = new ArrayList<>();
        Set<LocalDate> named = new TreeSet<>();
        for (CalendarDay day : days) {
            if (day.date().getYear() != year) {
                troubles.add(Trouble.of(HoursTrouble.NOT_OF_THE_YEAR, "day", day.date(), "year", year));
            }
            if (!named.add(day.date())) {
                troubles.add(Trouble.of(HoursTrouble.TWICE, "day", day.date()));
            }
            boolean inExchange = day.kind() == CalendarDay.Kind.COMPENSATORY_WORK;
            if (inExchange && !restDays.contains(day.date().getDayOfWeek())) {
                troubles.add(Trouble.of(HoursTrouble.WORKED_ANYWAY, "day", day.date()));
            }
            if (day.description().isBlank()) {
                troubles.add(Trouble.of(HoursTrouble.DESCRIPTION_MISSING, "day", day.date()));
            } else if (day.description().length() > DESCRIPTION_LIMIT) {
                troubles.add(
                        Trouble.of(HoursTrouble.DESCRIPTION_TOO_LONG, "day", day.date(), "limit", DESCRIPTION_LIMIT));
            }
        }
        return troubles;
    }

    private static List<String> changed(Collection<CalendarDay> days, Set<CalendarDay> others) {
        return days.stream()
                .filter(day -> !others.contains(day))
                .sorted(Comparator.comparing(CalendarDay::date))
                .limit(DAYS_TOLD)
                .map(day -> day.date() + " " + day.kind())
                .toList();
    }
}
