package org.vanthu.store.jdbc.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.PublicHolidays;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.time.WorkingHours;
import org.vanthu.spi.store.CalendarStore;

/** Working calendars in their tables. */
final class JdbcCalendarStore implements CalendarStore {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);

    private static final Table<Record> HOURS = Columns.of("working_hours");
    private static final Field<String> MORNING_START = Columns.text("morning_start");
    private static final Field<String> MORNING_END = Columns.text("morning_end");
    private static final Field<String> AFTERNOON_START = Columns.text("afternoon_start");
    private static final Field<String> AFTERNOON_END = Columns.text("afternoon_end");
    private static final Field<String> REST_DAYS = Columns.text("rest_days");
    private static final Field<String> CUT_OFF = Columns.text("cut_off");

    private static final Table<Record> OWN_HOURS = Columns.of("weekday_hours");
    private static final Field<DayOfWeek> WEEKDAY = Columns.constant("weekday", DayOfWeek.class);

    private static final Table<Record> DAY = Columns.of("calendar_day");
    private static final Field<LocalDate> CALENDAR_DATE = Columns.date("calendar_date");
    private static final Field<CalendarDay.Kind> KIND = Columns.constant("kind", CalendarDay.Kind.class);
    private static final Field<String> DESCRIPTION = Columns.text("description");

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcCalendarStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    private record Question(OrganisationId organisation, int firstYear, int lastYear) {}

    @Override
    public WorkingCalendar calendar(OrganisationId organisation, int firstYear, int lastYear) {
        return transaction
                .remembered()
                .ask(
                        new Question(organisation, firstYear, lastYear),
                        WorkingCalendar.class,
                        () -> read(organisation, firstYear, lastYear));
    }

    private WorkingCalendar read(OrganisationId organisation, int firstYear, int lastYear) {
        OfficeWeek week = week(organisation);
        List<CalendarDay> days = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            Collection<CalendarDay> kept = days(organisation, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            days.addAll(kept.isEmpty() ? PublicHolidays.proposed(year, week.restDays()) : kept);
        }
        return new WorkingCalendar(week, days);
    }

    @Override
    public OfficeWeek week(OrganisationId organisation) {
        return hours(organisation)
                .map(row -> new OfficeWeek(
                        hours(row),
                        ownHours(organisation),
                        restDays(row),
                        Optional.ofNullable(row.get(CUT_OFF)).map(LocalTime::parse)))
                .orElseGet(() -> OfficeWeek.even(WorkingHours.USUAL, WEEKEND, Optional.empty()));
    }

    private Optional<Record> hours(OrganisationId organisation) {
        return sql.select(MORNING_START, MORNING_END, AFTERNOON_START, AFTERNOON_END, REST_DAYS, CUT_OFF)
                .from(HOURS)
                .where(ORGANISATION_ID.eq(organisation))
                .fetchOptional(row -> row);
    }

    private Map<DayOfWeek, WorkingHours> ownHours(OrganisationId organisation) {
        return sql.select(WEEKDAY, MORNING_START, MORNING_END, AFTERNOON_START, AFTERNOON_END)
                .from(OWN_HOURS)
                .where(ORGANISATION_ID.eq(organisation))
                .fetchMap(WEEKDAY, JdbcCalendarStore::hours);
    }

    private static WorkingHours hours(Record row) {
        return new WorkingHours(
                LocalTime.parse(row.get(MORNING_START)),
                LocalTime.parse(row.get(MORNING_END)),
                LocalTime.parse(row.get(AFTERNOON_START)),
                LocalTime.parse(row.get(AFTERNOON_END)));
    }

    private static Set<DayOfWeek> restDays(Record row) {
        return Arrays.stream(row.get(REST_DAYS).split(","))
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public void keepWeek(OrganisationId organisation, OfficeWeek week) {
        WorkingHours hours = week.hours();
        sql.deleteFrom(HOURS).where(ORGANISATION_ID.eq(organisation)).execute();
        sql.deleteFrom(OWN_HOURS).where(ORGANISATION_ID.eq(organisation)).execute();
        sql.insertInto(HOURS)
                .set(ORGANISATION_ID, organisation)
                .set(MORNING_START, hours.morningStart().toString())
                .set(MORNING_END, hours.morningEnd().toString())
                .set(AFTERNOON_START, hours.afternoonStart().toString())
                .set(AFTERNOON_END, hours.afternoonEnd().toString())
                .set(
                        REST_DAYS,
                        week.restDays().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .set(CUT_OFF, week.cutOff().map(LocalTime::toString).orElse(null))
                .execute();
        week.ownHours()
                .forEach((day, own) -> sql.insertInto(OWN_HOURS)
                        .set(ORGANISATION_ID, organisation)
                        .set(WEEKDAY, day)
                        .set(MORNING_START, own.morningStart().toString())
                        .set(MORNING_END, own.morningEnd().toString())
                        .set(AFTERNOON_START, own.afternoonStart().toString())
                        .set(AFTERNOON_END, own.afternoonEnd().toString())
                        .execute());
    }

    @Override
    public void keepYear(OrganisationId organisation, int year, Collection<CalendarDay> days) {
        sql.deleteFrom(DAY)
                .where(ORGANISATION_ID
                        .eq(organisation)
                        .and(CALENDAR_DATE.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
                .execute();
        for (CalendarDay day : days) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException(day.date() + " is not a day of " + year);
            }
            sql.insertInto(DAY)
                    .set(ORGANISATION_ID, organisation)
                    .set(CALENDAR_DATE, day.date())
                    .set(KIND, day.kind())
                    .set(DESCRIPTION, day.description())
                    .execute();
        }
    }

    @Override
    public Collection<CalendarDay> days(OrganisationId organisation, LocalDate from, LocalDate until) {
        return sql.select(CALENDAR_DATE, KIND, DESCRIPTION)
                .from(DAY)
                .where(ORGANISATION_ID.eq(organisation).and(CALENDAR_DATE.between(from, until)))
                .orderBy(CALENDAR_DATE)
                .fetch(row -> new CalendarDay(row.get(CALENDAR_DATE), row.get(KIND), row.get(DESCRIPTION)));
    }
}
