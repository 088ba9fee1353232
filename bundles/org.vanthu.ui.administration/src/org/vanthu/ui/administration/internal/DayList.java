package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.ui.kit.text.Dates;

/**
 * A list of days as offices send it about: one day a line, its parts set off by semicolons, tabs or commas:
 * {@code 02/09/2027; nghỉ; Quốc khánh} or {@code 10/01/2027; làm bù; Làm bù cho ngày 31/12}. A heading and empty lines are
 * left out.
 *
 * @param days those that were read
 * @param unread numbers of the lines that say no day, from 1
 */
record DayList(List<CalendarDay> days, List<Integer> unread) {

    private static final String PARTS = "[;\t]|,(?=\\s*\\D)";

    DayList {
        days = List.copyOf(days);
        unread = List.copyOf(unread);
    }

    static DayList read(String text) {
        List<CalendarDay> days = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty()) {
                Optional<CalendarDay> day = day(line);
                day.ifPresent(days::add);
                boolean heading = i == 0 && !Character.isDigit(line.charAt(0));
                if (day.isEmpty() && !heading) {
                    unread.add(i + 1);
                }
            }
        }
        return new DayList(days, unread);
    }

    private static Optional<CalendarDay> day(String line) {
        String[] parts = line.split(PARTS, 3);
        Optional<LocalDate> date = Dates.typed(parts[0]);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Optional<CalendarDay.Kind> kind = parts.length > 1 ? kind(parts[1]) : Optional.of(CalendarDay.Kind.OFF);
        String description = parts.length > 2 ? parts[2].strip() : parts.length > 1 ? parts[1].strip() : "";
        return kind.map(known -> new CalendarDay(date.get(), known, description));
    }

    /** What the middle part says; a single name behind the date is that of a holiday. */
    private static Optional<CalendarDay.Kind> kind(String typed) {
        String plain = Toneless.of(typed);
        boolean worked = plain.startsWith("lam") || plain.startsWith("work");
        return Optional.of(worked ? CalendarDay.Kind.COMPENSATORY_WORK : CalendarDay.Kind.OFF);
    }
}
