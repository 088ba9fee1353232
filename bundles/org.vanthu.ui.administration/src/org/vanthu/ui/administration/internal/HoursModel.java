package org.vanthu.ui.administration.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.office.OfficeYear;
import org.vanthu.api.office.WeekDraft;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.text.Texts;

/** The hours of a body and the days of one year, as they are typed. */
final class HoursModel {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H[:mm]", Locale.ROOT);

    final Field<String> morningStart = new Field<>("");
    final Field<String> morningEnd = new Field<>("");
    final Field<String> afternoonStart = new Field<>("");
    final Field<String> afternoonEnd = new Field<>("");
    final Field<String> cutOff = new Field<>("");
    final Map<DayOfWeek, Field<Boolean>> worked = new EnumMap<>(DayOfWeek.class);
    private final Texts texts;
    private final List<CalendarDay> days = new ArrayList<>();

    HoursModel(Texts texts) {
        this.texts = texts;
        for (DayOfWeek day : DayOfWeek.values()) {
            worked.put(day, new Field<>(true));
        }
    }

    void show(OfficeYear year) {
        OfficeWeek week = year.week();
        morningStart.set(week.hours().morningStart().toString());
        morningEnd.set(week.hours().morningEnd().toString());
        afternoonStart.set(week.hours().afternoonStart().toString());
        afternoonEnd.set(week.hours().afternoonEnd().toString());
        cutOff.set(week.cutOff().map(LocalTime::toString).orElse(""));
        worked.forEach((day, field) -> field.set(!week.restDays().contains(day)));
        days.clear();
        days.addAll(year.days());
    }

    /** The week as typed; empty when a time is none, which is then marked. */
    Optional<WeekDraft> week() {
        Optional<LocalTime> first = time(morningStart);
        Optional<LocalTime> noon = time(morningEnd);
        Optional<LocalTime> second = time(afternoonStart);
        Optional<LocalTime> evening = time(afternoonEnd);
        Optional<LocalTime> late = cutOff.get().isBlank() ? Optional.empty() : time(cutOff);
        boolean good = first.isPresent() && noon.isPresent() && second.isPresent() && evening.isPresent();
        if (!good || cutOff.trouble().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new WeekDraft(first.get(), noon.get(), second.get(), evening.get(), restDays(), late));
    }

    private Optional<LocalTime> time(Field<String> field) {
        try {
            field.clearTrouble();
            String plain = field.get()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace('h', ':')
                    .replace('.', ':');
            return Optional.of(LocalTime.parse(plain.endsWith(":") ? plain + "00" : plain, TYPED));
        } catch (DateTimeParseException none) {
            field.trouble(texts.get("hours.no_time"));
            return Optional.empty();
        }
    }

    private Set<DayOfWeek> restDays() {
        Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
        worked.forEach((day, field) -> {
            if (!field.get()) {
                rest.add(day);
            }
        });
        return rest;
    }

    List<CalendarDay> days() {
        return List.copyOf(days);
    }

    /** Adds a day, or puts it in the place of the one of the same date. */
    void put(CalendarDay day) {
        days.removeIf(other -> other.date().equals(day.date()));
        days.add(day);
        days.sort(Comparator.comparing(CalendarDay::date));
    }

    void remove(List<CalendarDay> some) {
        days.removeAll(some);
    }
}
