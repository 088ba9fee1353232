package org.vanthu.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.domain.time.CalendarDay.Kind;

/**
 * The public holidays of a year as the Labour Code 2019, Art. 112 names them, eleven days. A proposal that the office
 * takes over and changes when the Government announces the year's days off and the days worked in exchange.
 */
public final class PublicHolidays {

    private static final int TET_DAYS = 5;

    private PublicHolidays() {}

    /**
     * The days off of the year. Tết runs from the last day of the old year to the fourth of the new one; a holiday on a
     * weekly rest day is made up for on the next working day (Art. 111.3).
     */
    public static List<CalendarDay> proposed(int year, Set<DayOfWeek> restDays) {
        LocalDate newYear = LunarDate.solar(year, 1, 1);
        List<CalendarDay> holidays = new ArrayList<>();
        holidays.add(off(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        for (int day = -1; day < TET_DAYS - 1; day++) {
            holidays.add(off(newYear.plusDays(day), "Tết Nguyên đán"));
        }
        holidays.add(off(LunarDate.solar(year, 3, 10), "Giỗ Tổ Hùng Vương"));
        holidays.add(off(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        holidays.add(off(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động"));
        holidays.add(off(LocalDate.of(year, 9, 1), "Quốc khánh"));
        holidays.add(off(LocalDate.of(year, 9, 2), "Quốc khánh"));
        return withSubstitutes(holidays, restDays);
    }

    private static List<CalendarDay> withSubstitutes(List<CalendarDay> holidays, Set<DayOfWeek> restDays) {
        Set<LocalDate> taken = new TreeSet<>();
        holidays.forEach(day -> taken.add(day.date()));
        List<CalendarDay> all = new ArrayList<>(holidays);
        for (CalendarDay holiday : holidays) {
            if (restDays.contains(holiday.date().getDayOfWeek())) {
                LocalDate substitute = holiday.date();
                while (taken.contains(substitute) || restDays.contains(substitute.getDayOfWeek())) {
                    substitute = substitute.plusDays(1);
                }
                taken.add(substitute);
                all.add(off(substitute, "Nghỉ bù " + holiday.description()));
            }
        }
        all.sort(Comparator.comparing(CalendarDay::date));
        return List.copyOf(all);
    }

    private static CalendarDay off(LocalDate date, String description) {
        return new CalendarDay(date, Kind.OFF, description);
    }
}
