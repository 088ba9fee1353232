package org.vanthu.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.CalendarDay.Kind;
import org.vanthu.testkit.Conforms;

class WorkingCalendarTest {

    /** Tết 2026 as announced: 16 to 20 February; Saturday 10 January worked for Friday 2 January. */
    private static final WorkingCalendar OFFICE = WorkingCalendar.usual(List.of(
            off("2026-01-01"),
            off("2026-01-02"),
            new CalendarDay(LocalDate.parse("2026-01-10"), Kind.COMPENSATORY_WORK, "Làm bù ngày 02/01"),
            off("2026-02-16"),
            off("2026-02-17"),
            off("2026-02-18"),
            off("2026-02-19"),
            off("2026-02-20")));

    private static CalendarDay off(String day) {
        return new CalendarDay(LocalDate.parse(day), Kind.OFF, "Nghỉ lễ");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.VIETNAM).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // before work begins, in the middle, during lunch, after hours, at the weekend
        "2026-03-09T06:00, 2026-03-09T07:30",
        "2026-03-09T09:15, 2026-03-09T09:15",
        "2026-03-09T11:30, 2026-03-09T13:00",
        "2026-03-09T12:10, 2026-03-09T13:00",
        "2026-03-09T17:00, 2026-03-10T07:30",
        "2026-03-13T22:00, 2026-03-16T07:30",
        "2026-03-14T10:00, 2026-03-16T07:30",
        "2026-02-13T18:00, 2026-02-23T07:30"
    })
    void theClockStartsWithTheNextWorkingMoment(String received, String start) {
        assertEquals(at(start), OFFICE.startOfClock(at(received)));
    }

    @Test
    void daysOfDelayAreCountedAsOneWouldCountThemOnTheWall() {
        LocalDate first = LocalDate.parse("2025-12-20");
        for (LocalDate due = first; due.isBefore(first.plusDays(80)); due = due.plusDays(1)) {
            int worked = 0;
            for (LocalDate today = due.plusDays(1); today.isBefore(first.plusDays(120)); today = today.plusDays(1)) {
                worked += OFFICE.isWorkingDay(today) ? 1 : 0;

                assertEquals(
                        new Remaining.Late(worked),
                        OFFICE.remaining(at(today + "T09:00"), at(due + "T17:00")),
                        due + " to " + today);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T07:30, 8, 2026-03-09T17:00",
        "2026-03-09T09:00, 8, 2026-03-10T09:00",
        "2026-03-09T10:30, 1, 2026-03-09T11:30",
        "2026-03-09T10:30, 2, 2026-03-09T14:00",
        "2026-03-13T15:00, 16, 2026-03-17T15:00",
        // over Tết: nine days without work
        "2026-02-13T15:00, 8, 2026-02-23T15:00",
        // over New Year: Friday off, the Saturday after worked
        "2025-12-31T15:00, 8, 2026-01-05T15:00",
        "2026-01-09T15:00, 8, 2026-01-10T15:00"
    })
    void aDeadlineCountsWorkingHoursOnly(String received, int hours, String due) {
        assertEquals(at(due), OFFICE.due(at(received), new TimeLimit.Hours(hours)));
    }

    @ParameterizedTest
    @CsvSource({
        // early, late and out of hours: the day on which it is given is never counted
        "2026-03-09T06:00, 1, 2026-03-10T17:00",
        "2026-03-09T16:59, 1, 2026-03-10T17:00",
        "2026-03-13T22:00, 1, 2026-03-16T17:00",
        "2026-03-14T10:00, 1, 2026-03-16T17:00",
        "2026-03-09T09:00, 5, 2026-03-16T17:00",
        // over Tết, and over New Year with the Saturday worked in exchange
        "2026-02-12T09:00, 3, 2026-02-24T17:00",
        "2026-01-08T09:00, 2, 2026-01-10T17:00"
    })
    void aDeadlineInWorkingDaysEndsWithTheWorkOfTheLast(String given, int days, String due) {
        assertEquals(at(due), OFFICE.due(at(given), new TimeLimit.Days(days)));
    }

    @Test
    void aDeadlineInWorkingDaysEndsWhenThatDayOfTheWeekEnds() {
        assertEquals(at("2026-03-13T16:00"), UNEVEN.due(at("2026-03-12T09:00"), new TimeLimit.Days(1)));
        assertEquals(at("2026-03-14T11:30"), UNEVEN.due(at("2026-03-12T09:00"), new TimeLimit.Days(2)));
        assertEquals(
                at("2026-03-13T16:00"),
                UNEVEN.due(at("2026-03-12T09:00"), new TimeLimit.UntilDay(LocalDate.parse("2026-03-13"))));
    }

    @Test
    void theDaysOffOnTheWayAreNamedAndWeekendsAreNot() {
        List<CalendarDay> off = OFFICE.daysOff(LocalDate.parse("2026-02-12"), LocalDate.parse("2026-02-24"));

        assertEquals(
                List.of("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
                off.stream().map(day -> day.date().toString()).toList());
        assertEquals(List.of(), OFFICE.daysOff(LocalDate.parse("2026-02-24"), LocalDate.parse("2026-02-12")));
        assertEquals(List.of(), OFFICE.daysOff(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-01-11")));
    }

    @Test
    void aLimitOfNoTimeOrOfYearsIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.Days(0));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.Hours(0));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.Days(TimeLimit.MOST + 1));
    }

    @Test
    void deadlineAndWorkingTimeBetweenAgree() {
        for (int hours = 1; hours < 100; hours++) {
            for (int minute = 0; minute < 24 * 60; minute += 97) {
                Instant received = at("2026-02-12T00:00").plus(Duration.ofMinutes(minute));
                Instant due = OFFICE.due(received, new TimeLimit.Hours(hours));
                assertEquals(Duration.ofHours(hours), OFFICE.workingTimeBetween(received, due));
            }
        }
    }

    @Test
    void afterTheCutOffTheClockStartsTheNextWorkingDay() {
        WorkingCalendar withCutOff = new WorkingCalendar(
                OfficeWeek.even(
                        WorkingHours.USUAL,
                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Optional.of(LocalTime.of(15, 0))),
                List.of());

        assertEquals(at("2026-03-09T14:59"), withCutOff.startOfClock(at("2026-03-09T14:59")));
        assertEquals(at("2026-03-10T07:30"), withCutOff.startOfClock(at("2026-03-09T15:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T10:00, 2026-03-13T17:00, còn 2 ngày, 2 days left",
        "2026-03-12T10:00, 2026-03-16T17:00, còn 2 ngày, 2 days left",
        "2026-03-13T10:00, 2026-03-13T17:00, hạn hôm nay, due today",
        "2026-03-13T17:01, 2026-03-13T17:00, vừa quá hạn, just overdue",
        "2026-03-18T09:00, 2026-03-13T17:00, trễ 3 ngày, 3 days late"
    })
    void howADeadlineStandsIsSaidInWorkingDays(String now, String due, String vietnamese, String english) {
        Remaining remaining = OFFICE.remaining(at(now), at(due));

        assertEquals(vietnamese, remaining.words(Language.VIETNAMESE));
        assertEquals(english, remaining.words(Language.ENGLISH));
    }

    @Test
    @Conforms("ND30.4")
    void aDocumentIsHandedOnTheSameOrTheNextWorkingDayAndAnUrgentOneAtOnce() {
        HandOnRule rule = HandOnRule.of(OFFICE);

        assertEquals(at("2026-03-10T17:00"), rule.latest(at("2026-03-09T08:00"), Urgency.NORMAL));
        assertEquals(at("2026-03-16T17:00"), rule.latest(at("2026-03-13T16:00"), Urgency.NORMAL));
        assertEquals(at("2026-02-23T17:00"), rule.latest(at("2026-02-13T16:00"), Urgency.NORMAL));
        assertEquals(at("2026-03-14T22:30"), rule.latest(at("2026-03-14T22:00"), Urgency.EXPRESS));
        assertFalse(rule.isLate(at("2026-03-09T08:00"), Urgency.NORMAL, at("2026-03-10T17:00")));
        assertTrue(rule.isLate(at("2026-03-09T08:00"), Urgency.NORMAL, at("2026-03-10T17:01")));
        assertTrue(rule.isLate(at("2026-03-09T08:00"), Urgency.URGENT, at("2026-03-09T08:31")));
    }

    @Test
    void hoursOutOfOrderAndAWeekWithoutWorkAreNotACalendar() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new WorkingHours(
                        LocalTime.of(7, 30), LocalTime.of(13, 30), LocalTime.of(13, 0), LocalTime.of(17, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> OfficeWeek.even(WorkingHours.USUAL, EnumSet.allOf(DayOfWeek.class), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkingHours.unbroken(LocalTime.of(11, 30), LocalTime.of(11, 30)));
    }

    /** Saturday mornings are worked, Fridays end at 16:00; Tết off, the Saturday before it worked whole for Monday 23. */
    private static final WorkingCalendar UNEVEN = new WorkingCalendar(
            new OfficeWeek(
                    WorkingHours.USUAL,
                    Map.of(
                            DayOfWeek.SATURDAY,
                            WorkingHours.unbroken(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                            DayOfWeek.FRIDAY,
                            new WorkingHours(
                                    LocalTime.of(7, 30),
                                    LocalTime.of(11, 30),
                                    LocalTime.of(13, 0),
                                    LocalTime.of(16, 0))),
                    EnumSet.of(DayOfWeek.SUNDAY),
                    Optional.empty()),
            List.of(
                    off("2026-02-16"),
                    off("2026-02-17"),
                    off("2026-02-18"),
                    off("2026-02-19"),
                    off("2026-02-20"),
                    off("2026-02-21"),
                    new CalendarDay(LocalDate.parse("2026-02-22"), Kind.COMPENSATORY_WORK, "Làm bù")));

    @ParameterizedTest
    @CsvSource({
        // Saturday 14 March: in the morning, at its end, in the afternoon; Friday after its early end
        "2026-03-14T09:00, 2026-03-14T09:00",
        "2026-03-14T11:30, 2026-03-16T07:30",
        "2026-03-14T15:00, 2026-03-16T07:30",
        "2026-03-13T16:00, 2026-03-14T07:30",
        "2026-03-12T16:30, 2026-03-12T16:30",
        // the Sunday after Tết is worked in exchange, in the usual hours
        "2026-02-14T12:00, 2026-02-22T07:30",
        "2026-02-22T12:15, 2026-02-22T13:00"
    })
    void theClockFollowsTheHoursOfEachWeekday(String received, String start) {
        assertEquals(at(start), UNEVEN.startOfClock(at(received)));
    }

    @ParameterizedTest
    @CsvSource({
        // an hour of Friday afternoon, Saturday morning, then Monday
        "2026-03-13T15:00, 1, 2026-03-13T16:00",
        "2026-03-13T15:00, 5, 2026-03-14T11:30",
        "2026-03-13T15:00, 6, 2026-03-16T08:30",
        "2026-03-14T10:30, 2, 2026-03-16T08:30",
        // over Tết: two hours of Saturday morning, then the whole Sunday worked in exchange
        "2026-02-14T09:30, 10, 2026-02-22T17:00",
        "2026-02-14T09:30, 11, 2026-02-23T08:30"
    })
    void aDeadlineRunsThroughTheHoursOfEachWeekday(String received, int hours, String due) {
        assertEquals(at(due), UNEVEN.due(at(received), new TimeLimit.Hours(hours)));
        assertEquals(
                Duration.ofHours(hours),
                UNEVEN.workingTimeBetween(at(received), UNEVEN.due(at(received), new TimeLimit.Hours(hours))));
    }

    @Test
    void aDeadlineGivenAsADayEndsWithTheWorkOfThatDay() {
        assertEquals(at("2026-03-14T11:30"), UNEVEN.endOfWork(LocalDate.parse("2026-03-14")));
        assertEquals(at("2026-03-13T16:00"), UNEVEN.endOfWork(LocalDate.parse("2026-03-13")));
        assertEquals(at("2026-02-22T17:00"), UNEVEN.endOfWork(LocalDate.parse("2026-02-22")));
    }
}
