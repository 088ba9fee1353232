package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingHours;
import org.vanthu.testkit.Conforms;

/** Deadlines in the working time of the office, from what is said to who is late. */
@Conforms("ND30.20-24")
class DeadlineTest extends RoutingScene {

    /** Work ends at 16:30; Wednesday 25 November is off, Saturday 28 is worked in exchange. */
    private void ownHours() {
        office.change(stores -> {
            stores.calendars()
                    .keepWeek(
                            office.district,
                            OfficeWeek.even(
                                    new WorkingHours(
                                            LocalTime.of(7, 0),
                                            LocalTime.of(11, 30),
                                            LocalTime.of(13, 0),
                                            LocalTime.of(16, 30)),
                                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                    Optional.empty()));
            stores.calendars()
                    .keepYear(
                            office.district,
                            2026,
                            List.of(
                                    new CalendarDay(
                                            LocalDate.of(2026, 11, 25), CalendarDay.Kind.OFF, "Ngày truyền thống"),
                                    new CalendarDay(
                                            LocalDate.of(2026, 11, 28), CalendarDay.Kind.COMPENSATORY_WORK, "Làm bù")));
        });
    }

    private Distribution.Line within(TimeLimit limit) {
        return new Distribution.Line(new Assignee.ToUnit(office.home), Part.LEAD, Optional.of(limit));
    }

    private static Instant at(String local) {
        return Instant.parse(local + "+07:00");
    }

    @Test
    void workingDaysEndWithTheWorkOfTheLastOneAndTheForecastSaysTheSameAsTheAssignment() {
        ownHours();
        Distribution.Line line = within(new TimeLimit.Days(2));

        DryRun forecast = office.as(office.leader)
                .routing()
                .dryRun(submission, new Distribution("", List.of(line)))
                .orThrow();
        leaderAssigns(line).orThrow();

        Instant thursday = at("2026-11-26T16:30:00");
        assertEquals(Optional.of(thursday), forecast.receivers().getFirst().due());
        assertEquals(Optional.of(thursday), office.given(document, Part.LEAD).due());
    }

    @Test
    void aDayEndsWithTheWorkOfThisOfficeAndAMinuteLaterIsLate() {
        ownHours();
        leaderAssigns(within(new TimeLimit.UntilDay(LocalDate.of(2026, 11, 26))))
                .orThrow();

        office.moveTo("2026-11-26T09:29:00Z");
        RoutingView.Node before = node();
        office.moveTo("2026-11-26T09:31:00Z");
        RoutingView.Node after = node();

        assertEquals(Timeliness.RUNNING, before.timeliness());
        assertEquals(Optional.of(new Remaining.DueToday()), before.remaining());
        assertEquals(Timeliness.OVERDUE, after.timeliness());
        assertEquals(Optional.of(new Remaining.Late(0)), after.remaining());
    }

    private RoutingView.Node node() {
        return office.as(office.leader).routing().routing(document).orThrow().nodes().stream()
                .filter(node -> node.assignment().part() == Part.LEAD)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void workDoneOnTheLastDayAndClosedTheNextMorningIsNotLate() {
        ownHours();
        Assignment lead = handledUntil(new TimeLimit.UntilDay(LocalDate.of(2026, 11, 26)));

        office.moveTo("2026-11-27T01:00:00Z");
        complete(lead, office.homeOfficer, "2026-11-26");

        assertEquals(Timeliness.DONE_IN_TIME_CLOSED_LATE, Timeliness.of(office.assignment(lead.id()), office.now()));
    }

    private Assignment handledUntil(TimeLimit limit) {
        leaderAssigns(new Distribution.Line(
                        new Assignee.ToPerson(office.homeOfficer, office.home), Part.LEAD, Optional.of(limit)))
                .orThrow();
        return office.given(document, Part.LEAD);
    }

    @Test
    void everybodyMayAskWhatALimitComesToAndIsToldOfTheDaysOff() {
        ownHours();

        Deadline deadline = office.hours(office.homeOfficer)
                .deadline(office.district, new TimeLimit.Days(4))
                .orThrow();

        assertEquals(at("2026-11-28T16:30:00"), deadline.until());
        assertEquals(new Remaining.InTime(4), deadline.remaining());
        assertEquals(
                List.of("Ngày truyền thống"),
                deadline.daysOff().stream().map(CalendarDay::description).toList());
        assertEquals(Deadline.Fit.FITS, deadline.fit());
    }

    @Test
    void hoursRunOnlyWhileTheOfficeWorks() {
        ownHours();

        Deadline deadline = office.hours(office.clerk)
                .deadline(office.district, new TimeLimit.Hours(8))
                .orThrow();

        assertEquals(at("2026-11-24T09:00:00"), deadline.until().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void aDayOffAndADayThatIsOverAreSaidToBe() {
        ownHours();

        assertEquals(Deadline.Fit.DAY_OFF, fit(LocalDate.of(2026, 11, 25)));
        assertEquals(Deadline.Fit.DAY_OFF, fit(LocalDate.of(2026, 11, 29)));
        assertEquals(Deadline.Fit.FITS, fit(LocalDate.of(2026, 11, 28)));
        assertEquals(Deadline.Fit.PAST, fit(LocalDate.of(2026, 11, 20)));
    }

    private Deadline.Fit fit(LocalDate day) {
        return office.hours(office.leader)
                .deadline(office.district, new TimeLimit.UntilDay(day))
                .orThrow()
                .fit();
    }
}
