package org.vanthu.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        // 1985, 2007 and 2030 differ from the Chinese calendar
        "1985-01-21, 1985, 1, 1",
        "2007-02-17, 2007, 1, 1",
        "2024-02-10, 2024, 1, 1",
        "2025-01-29, 2025, 1, 1",
        "2026-02-17, 2026, 1, 1",
        "2027-02-06, 2027, 1, 1",
        "2030-02-02, 2030, 1, 1",
        "2023-04-29, 2023, 3, 10",
        "2025-04-07, 2025, 3, 10",
        "2026-04-26, 2026, 3, 10"
    })
    void lunarDaysFallWhereTheVietnameseCalendarPutsThem(LocalDate solar, int year, int month, int day) {
        assertEquals(solar, LunarDate.solar(year, month, day));
    }

    @Test
    void elevenDaysAreOffAndThoseOnAWeekendAreMadeUpFor() {
        List<CalendarDay> holidays = PublicHolidays.proposed(2026, WEEKEND);
        WorkingCalendar calendar = WorkingCalendar.usual(holidays);

        assertEquals(
                11,
                holidays.stream()
                        .filter(day -> !day.description().startsWith("Nghỉ bù"))
                        .count());
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 2, 20)));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 2, 23)));
        // Hùng Kings' day is a Sunday in 2026
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 4, 27)));
        assertEquals(
                "Nghỉ bù Giỗ Tổ Hùng Vương",
                calendar.exception(LocalDate.of(2026, 4, 27)).orElseThrow().description());
        assertEquals(
                11,
                holidays.stream()
                        .filter(day -> !WEEKEND.contains(day.date().getDayOfWeek()))
                        .count());
    }
}
