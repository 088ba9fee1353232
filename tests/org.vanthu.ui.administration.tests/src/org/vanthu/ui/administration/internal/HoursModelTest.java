package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.OfficeYear;
import org.vanthu.api.office.WeekDraft;
import org.vanthu.api.office.WeekDraft.HoursDraft;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.WorkingHours;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;

class HoursModelTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final CalendarDay TET =
            new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, "Tết Dương lịch");

    private final HoursModel model = new HoursModel(Texts.in(Locale.ENGLISH, AdministrationTexts.class));

    @Test
    void whatIsShownIsWhatIsSavedWhenNothingWasTyped() {
        model.show(year(List.of(TET)));

        WeekDraft week = model.week().orElseThrow();

        assertEquals(WorkingHours.USUAL.morningStart(), week.usual().morningStart());
        assertEquals(WEEKEND, week.restDays());
        assertEquals(Optional.of(LocalTime.of(16, 0)), week.cutOff());
        assertEquals(List.of(TET), model.days());
    }

    @Test
    void timesAreTypedAsPeopleWriteThem() {
        model.show(year(List.of()));

        model.morningStart.set("7h30");
        model.morningEnd.set("11.30");
        model.afternoonStart.set("13h");
        model.afternoonEnd.set("17:00");

        WeekDraft week = model.week().orElseThrow();
        assertEquals(LocalTime.of(7, 30), week.usual().morningStart());
        assertEquals(LocalTime.of(11, 30), week.usual().morningEnd());
        assertEquals(LocalTime.of(13, 0), week.usual().afternoonStart());
    }

    @Test
    void aDayWithHoursOfItsOwnIsTypedAndShownAgain() {
        model.show(year(List.of()));

        model.worked.get(DayOfWeek.SATURDAY).set(true);
        model.own.get(DayOfWeek.SATURDAY).set("7h30 – 11h30");
        model.own.get(DayOfWeek.FRIDAY).set("7:30-11:30; 13:00-16:00");
        WeekDraft week = model.week().orElseThrow();

        LocalTime noon = LocalTime.of(11, 30);
        assertEquals(
                Map.of(
                        DayOfWeek.SATURDAY,
                        new HoursDraft(LocalTime.of(7, 30), noon, noon, noon),
                        DayOfWeek.FRIDAY,
                        new HoursDraft(LocalTime.of(7, 30), noon, LocalTime.of(13, 0), LocalTime.of(16, 0))),
                week.own());
        OfficeWeek kept = new OfficeWeek(
                WorkingHours.USUAL,
                Map.of(DayOfWeek.SATURDAY, WorkingHours.unbroken(LocalTime.of(7, 30), noon)),
                EnumSet.of(DayOfWeek.SUNDAY),
                Optional.empty());
        model.show(new OfficeYear(kept, 2027, List.of(), OfficeYear.Source.SET));
        assertEquals("07:30-11:30", model.own.get(DayOfWeek.SATURDAY).get());
        assertEquals("", model.own.get(DayOfWeek.FRIDAY).get());
    }

    @Test
    void hoursOfADayThatCannotBeReadAreMarkedAndNothingIsSent() {
        model.show(year(List.of()));
        for (String wrong : List.of("sáng", "7:30", "7:30-", "7:30-11:30, 13:00", "7-8, 9-10, 11-12", "25:00-26:00")) {
            model.own.get(DayOfWeek.MONDAY).set(wrong);

            assertEquals(Optional.empty(), model.week(), wrong);
            assertTrue(model.own.get(DayOfWeek.MONDAY).trouble().isPresent(), wrong);
        }
    }

    @Test
    void whatIsNoTimeIsMarkedAndNothingIsSent() {
        model.show(year(List.of()));

        model.afternoonEnd.set("chiều");
        model.cutOff.set("25:00");

        assertEquals(Optional.empty(), model.week());
        assertTrue(model.afternoonEnd.trouble().isPresent());
        assertTrue(model.cutOff.trouble().isPresent());
    }

    @Test
    void aDayTypedAgainTakesThePlaceOfTheFirst() {
        model.show(year(List.of(TET)));
        CalendarDay again = new CalendarDay(TET.date(), CalendarDay.Kind.OFF, "Năm mới");

        model.put(new CalendarDay(LocalDate.of(2027, 9, 2), CalendarDay.Kind.OFF, "Quốc khánh"));
        model.put(again);

        assertEquals(2, model.days().size());
        assertEquals(again, model.days().getFirst());
    }

    private static OfficeYear year(List<CalendarDay> days) {
        OfficeWeek week = OfficeWeek.even(WorkingHours.USUAL, WEEKEND, Optional.of(LocalTime.of(16, 0)));
        return new OfficeYear(week, 2027, days, OfficeYear.Source.SET);
    }
}
