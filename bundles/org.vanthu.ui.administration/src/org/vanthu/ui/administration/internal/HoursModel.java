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
import org.vanthu.api.office.WeekDraft.HoursDraft;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.WorkingHours;
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
    /** Hours of a weekday that differ, as {@code 7:30-11:30} or {@code 7:30-11:30, 13:00-16:00}; blank for the usual ones. */
    final Map<DayOfWeek, Field<String>> own = new EnumMap<>(DayOfWeek.class);

    private final Texts texts;
    private final List<CalendarDay> days = new ArrayList<>();

    HoursModel(Texts texts) {
        this.texts = texts;
        for (DayOfWeek day : DayOfWeek.values()) {
            worked.put(day, new Field<>(true));
            own.put(day, new Field<>(""));
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
        own.forEach(
                (day, field) -> field.set(Optional.ofNullable(week.ownHours().get(day))
                        .map(HoursModel::words)
                        .orElse("")));
        days.clear();
        days.addAll(year.days());
    }

    private static String words(WorkingHours hours) {
        String first = hours.morningStart() + "-" + hours.morningEnd();
        String second = hours.afternoonStart() + "-" + hours.afternoonEnd();
        if (hours.hasBreak()) {
            return first + ", " + second;
        }
        return hours.morningStart().isBefore(hours.morningEnd()) ? first : second;
    }

    /** The week as typed; empty when a time is none, which is then marked. */
    Optional<WeekDraft> week() {
        Optional<LocalTime> first = time(morningStart);
        Optional<LocalTime> noon = time(morningEnd);
        Optional<LocalTime> second = time(afternoonStart);
        Optional<LocalTime> evening = time(afternoonEnd);
        Optional<LocalTime> late = cutOff.get().isBlank() ? Optional.empty() : time(cutOff);
        Map<DayOfWeek, HoursDraft> differing = new EnumMap<>(DayOfWeek.class);
        own.forEach((day, field) -> ownHours(field).ifPresent(hours -> differing.put(day, hours)));
        boolean good = first.isPresent() && noon.isPresent() && second.isPresent() && evening.isPresent();
        boolean marked = own.values().stream().anyMatch(field -> field.trouble().isPresent());
        if (!good || marked || cutOff.trouble().isPresent()) {
            return Optional.empty();
        }
        HoursDraft usual = new HoursDraft(first.get(), noon.get(), second.get(), evening.get());
        return Optional.of(new WeekDraft(usual, differing, restDays(), late));
    }

    /** One or two stretches of work; none where nothing is typed, or what cannot be read, which is marked. */
    private Optional<HoursDraft> ownHours(Field<String> field) {
        field.clearTrouble();
        if (field.get().isBlank()) {
            return Optional.empty();
        }
        List<LocalTime> times = new ArrayList<>();
        for (String stretch : field.get().split("[,;]")) {
            for (String end : stretch.split("[-–]")) {
                parsed(end).ifPresent(times::add);
            }
        }
        long ends =
                field.get().chars().filter(letter -> "-–".indexOf(letter) >= 0).count() * 2;
        if (times.size() == ends && ends == 2) {
            return Optional.of(new HoursDraft(times.get(0), times.get(1), times.get(1), times.get(1)));
        }
        if (times.size() == ends && ends == 4) {
            return Optional.of(new HoursDraft(times.get(0), times.get(1), times.get(2), times.get(3)));
        }
        field.trouble(texts.get("hours.no_stretch"));
        return Optional.empty();
    }

    private Optional<LocalTime> time(Field<String> field) {
        field.clearTrouble();
        Optional<LocalTime> time = parsed(field.get());
        if (time.isEmpty()) {
            field.trouble(texts.get("hours.no_time"));
        }
        return time;
    }

    private static Optional<LocalTime> parsed(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replace('h', ':').replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(plain.endsWith(":") ? plain + "00" : plain, TYPED));
        } catch (DateTimeParseException none) {
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
