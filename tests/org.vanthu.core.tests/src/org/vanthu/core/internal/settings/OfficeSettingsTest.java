package org.vanthu.core.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.office.HoursTrouble;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.office.OfficeYear;
import org.vanthu.api.office.SafetyDraft;
import org.vanthu.api.office.WeekDraft;
import org.vanthu.api.office.WeekDraft.HoursDraft;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.testkit.Conforms;

class OfficeSettingsTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 9);
    private static final SafetyDraft STRICT = new SafetyDraft(10, 60, 3, 60, 3600, 16);

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    void aYearThatNobodySetHasTheHolidaysOfTheLaw() {
        OfficeYear year = hours().year(office.district(), 2027).orThrow();

        assertEquals(OfficeYear.Source.PROPOSED, year.source());
        assertTrue(year.days().stream().anyMatch(day -> day.date().equals(LocalDate.of(2027, 9, 2))));
    }

    @Test
    @Conforms("VI.IV.1.d")
    void hoursAndDaysThatAreSetAreThoseByWhichDeadlinesRunAndTheChangeIsOnRecord() {
        CalendarDay worked = new CalendarDay(SATURDAY, CalendarDay.Kind.COMPENSATORY_WORK, "Làm bù");
        hours().setWeek(office.district(), week("07:00", "11:00", "13:30", "17:30", WEEKEND))
                .orThrow();

        hours().setYear(office.district(), 2027, List.of(worked)).orThrow();

        WorkingCalendar calendar =
                office.office().store().read(stores -> stores.calendars().calendar(office.district(), 2027, 2027));
        assertTrue(calendar.isWorkingDay(SATURDAY));
        assertEquals(LocalTime.of(17, 30), calendar.hours(SATURDAY).afternoonEnd());
        assertEquals(
                OfficeYear.Source.SET,
                hours().year(office.district(), 2027).orThrow().source());
        assertEquals(1, office.acts().get("OFFICE_HOURS_SET"));
        assertEquals(1, office.acts().get("OFFICE_DAYS_SET"));
    }

    @Test
    void aWholeYearOfChangedDaysFitsIntoItsEvent() {
        List<CalendarDay> all = IntStream.rangeClosed(1, 365)
                .mapToObj(day -> new CalendarDay(LocalDate.ofYearDay(2027, day), CalendarDay.Kind.OFF, "Nghỉ cả năm"))
                .toList();

        Outcome<?> set = hours().setYear(office.district(), 2027, all);

        assertTrue(set.isDone(), set.toString());
    }

    @Test
    void whatIsWrongWithHoursAndDaysIsSaidAndNothingIsKept() {
        OfficeHours hours = hours();
        CalendarDay other = new CalendarDay(LocalDate.of(2026, 1, 1), CalendarDay.Kind.OFF, "Tết");
        CalendarDay nameless = new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, " ");
        CalendarDay workday = new CalendarDay(LocalDate.of(2027, 1, 5), CalendarDay.Kind.COMPENSATORY_WORK, "Làm bù");

        Outcome<?> lunchFirst = hours.setWeek(office.district(), week("11:30", "07:30", "13:00", "17:00", WEEKEND));
        Outcome<?> never =
                hours.setWeek(office.district(), week("07:30", "11:30", "13:00", "17:00", Set.of(DayOfWeek.values())));
        Outcome<?> days = hours.setYear(office.district(), 2027, List.of(other, nameless, workday, workday));

        assertTrue(lunchFirst.refusedFor(HoursTrouble.HOURS_OUT_OF_ORDER));
        assertTrue(never.refusedFor(HoursTrouble.NO_WORKING_DAY));
        assertEquals(5, days.troubles().size(), days.toString());
        assertEquals(
                OfficeYear.Source.PROPOSED,
                hours.year(office.district(), 2027).orThrow().source());
        assertFalse(office.acts().containsKey("OFFICE_DAYS_SET"));
    }

    @Test
    @Conforms("W.choke-point")
    void whoIsNoAdministratorSetsNeitherHoursNorTheDoor() {
        office.person("Lê Văn Cường", Role.OFFICER);
        Session officer = office.signIn("nguoi1");

        Outcome<?> hours = officer.officeHours().setYear(office.district(), 2027, List.of());
        Outcome<?> door = officer.signInSafety().change(office.district(), STRICT);

        assertTrue(hours.refusedFor(GateTrouble.NO_PERMISSION), hours.toString());
        assertTrue(door.refusedFor(GateTrouble.NO_PERMISSION), door.toString());
    }

    @Test
    @Conforms("VI.III.3.a")
    void theDoorIsGuardedAsSetFromTheNextSignInOn() {
        office.asAdministrator()
                .signInSafety()
                .change(office.district(), STRICT)
                .orThrow();

        Session session = office.asAdministrator();
        Outcome<?> shortPassword = session.ownAccount()
                .changePassword(
                        new PasswordChange(OfficeUnderTest.PASSWORD.toCharArray(), "mười hai chữ".toCharArray()));
        office.pass(Duration.ofMinutes(10));
        Outcome<?> afterTenMinutes = session.directory().people("");
        for (int i = 0; i < STRICT.freeTries(); i++) {
            office.trySignIn("quantri", "không phải mật khẩu này", "máy lạ");
        }
        Outcome<?> fourth = office.trySignIn("quantri", OfficeUnderTest.PASSWORD, "máy lạ");

        assertTrue(shortPassword.refusedFor(SignInTrouble.PASSWORD_TOO_SHORT));
        assertTrue(afterTenMinutes.refusedFor(SignInTrouble.SESSION_IDLE));
        assertTrue(fourth.refusedFor(SignInTrouble.WAIT), fourth.toString());
        assertEquals(1, office.acts().get("SIGN_IN_GUARDED"));
    }

    @Test
    void everyValueOutOfBoundsIsSaidAtItsInput() {
        Outcome<?> wrong =
                office.asAdministrator().signInSafety().change(office.district(), new SafetyDraft(1, 5000, 1, 1, 0, 3));

        assertEquals(
                List.of(
                        "idleMinutes",
                        "absoluteMinutes",
                        "freeTries",
                        "firstDelaySeconds",
                        "longestDelaySeconds",
                        "shortestPassword"),
                wrong.troubles().stream()
                        .map(trouble -> trouble.field().orElse(""))
                        .toList());
    }

    @Test
    void aBodyBelowAnotherDoesNotSetTheDoorOfAll() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        office.person(office.unit(commune, "Văn phòng", "VP"), "quantri.xa", "Lê Thị Xã", Role.ADMINISTRATOR);

        Outcome<?> refused = office.signIn("quantri.xa").signInSafety().change(commune, STRICT);

        assertTrue(refused.refusedFor(HoursTrouble.NOT_THE_HIGHEST_BODY), refused.toString());
    }

    @Test
    void aSaturdayMorningIsWorkedAndDeadlinesRunOnlyThroughIt() {
        LocalTime noon = LocalTime.of(11, 30);
        HoursDraft morning = new HoursDraft(LocalTime.of(7, 30), noon, noon, noon);
        HoursDraft backwards = new HoursDraft(noon, LocalTime.of(7, 30), noon, noon);
        WeekDraft plain = week("07:30", "11:30", "13:00", "17:00", Set.of(DayOfWeek.SUNDAY));

        Outcome<?> wrong = hours().setWeek(
                        office.district(),
                        new WeekDraft(
                                plain.usual(),
                                Map.of(DayOfWeek.SATURDAY, backwards),
                                plain.restDays(),
                                Optional.empty()));
        hours().setWeek(
                        office.district(),
                        new WeekDraft(
                                plain.usual(),
                                Map.of(DayOfWeek.SATURDAY, morning, DayOfWeek.SUNDAY, morning),
                                plain.restDays(),
                                Optional.empty()))
                .orThrow();

        OfficeWeek kept = hours().year(office.district(), 2027).orThrow().week();
        WorkingCalendar calendar =
                office.office().store().read(stores -> stores.calendars().calendar(office.district(), 2026, 2027));
        assertTrue(wrong.refusedFor(HoursTrouble.HOURS_OUT_OF_ORDER), wrong.toString());
        assertEquals(Set.of(DayOfWeek.SATURDAY), kept.ownHours().keySet());
        // Friday 27 November 2026, 15:00, and six hours: two on Friday, four on Saturday morning
        assertEquals(
                Instant.parse("2026-11-28T04:30:00Z"),
                calendar.due(Instant.parse("2026-11-27T08:00:00Z"), new TimeLimit.Hours(6)));
        assertEquals(
                Instant.parse("2026-11-30T01:30:00Z"),
                calendar.due(Instant.parse("2026-11-27T08:00:00Z"), new TimeLimit.Hours(7)));
    }

    private OfficeHours hours() {
        return office.asAdministrator().officeHours();
    }

    private static WeekDraft week(String from, String noon, String afternoon, String until, Set<DayOfWeek> rest) {
        return new WeekDraft(
                new HoursDraft(
                        LocalTime.parse(from),
                        LocalTime.parse(noon),
                        LocalTime.parse(afternoon),
                        LocalTime.parse(until)),
                Map.of(),
                rest,
                Optional.empty());
    }
}
