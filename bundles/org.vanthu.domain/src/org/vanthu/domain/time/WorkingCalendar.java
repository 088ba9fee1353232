package org.vanthu.domain.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vanthu.domain.time.CalendarDay.Kind;

/**
 * When an office works. Everything is data of the organisation: hours, weekly rest days, public holidays with the days
 * worked in their place, and whether what comes late in the day counts from the next working day.
 */
public final class WorkingCalendar {

    /** The zone of every office. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** No office rests longer; a calendar that does has wrong data. */
    private static final int LONGEST_REST_DAYS = 366;

    private final OfficeWeek week;
    private final NavigableMap<LocalDate, CalendarDay> exceptions = new TreeMap<>();

    /** @param exceptions days that differ from the week; the last one of a date counts */
    public WorkingCalendar(OfficeWeek week, Collection<CalendarDay> exceptions) {
        this.week = week;
        exceptions.forEach(day -> this.exceptions.put(day.date(), day));
    }

    /** Monday to Friday in the usual hours with these days off and made up, without cut-off. */
    public static WorkingCalendar usual(Collection<CalendarDay> exceptions) {
        return new WorkingCalendar(
                OfficeWeek.even(WorkingHours.USUAL, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Optional.empty()),
                exceptions);
    }

    /** The week that holds where no day differs from it. */
    public OfficeWeek week() {
        return week;
    }

    /** The hours of a day, if it is worked: those of its weekday; a day off that is worked in exchange has the usual ones. */
    public WorkingHours hours(LocalDate day) {
        return week.restDays().contains(day.getDayOfWeek()) ? week.hours() : week.hoursOn(day.getDayOfWeek());
    }

    /** The day in Vietnam. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate();
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        CalendarDay exception = exceptions.get(day);
        return exception == null ? isUsuallyWorked(day) : exception.kind() == Kind.COMPENSATORY_WORK;
    }

    /** Why a day differs from the usual week; empty for a usual day. */
    public Optional<CalendarDay> exception(LocalDate day) {
        return Optional.ofNullable(exceptions.get(day));
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int tried = 0; tried < LONGEST_REST_DAYS; tried++, next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                return next;
            }
        }
        throw new IllegalStateException("no working day within a year after " + day);
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : nextWorkingDay(day);
    }

    /** The end of work of that day, which is what a deadline given as a day means. */
    public Instant endOfWork(LocalDate day) {
        return at(day, hours(day).afternoonEnd());
    }

    /** The moment from which a deadline runs: the first working moment not before it, after the cut-off the next morning. */
    public Instant startOfClock(Instant received) {
        LocalDateTime local = LocalDateTime.ofInstant(received, VIETNAM);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        WorkingHours hours = hours(day);
        if (!isWorkingDay(day)
                || !time.isBefore(hours.afternoonEnd())
                || week.cutOff().filter(limit -> !time.isBefore(limit)).isPresent()) {
            return startOfWork(nextWorkingDay(day));
        }
        if (time.isBefore(hours.morningStart())) {
            return startOfWork(day);
        }
        boolean lunch = !time.isBefore(hours.morningEnd()) && time.isBefore(hours.afternoonStart());
        return lunch ? at(day, hours.afternoonStart()) : received;
    }

    private Instant startOfWork(LocalDate day) {
        return at(day, hours(day).morningStart());
    }

    /** The moment by which it is to be done, when it is given at this one. */
    public Instant due(Instant given, TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.UntilDay(LocalDate day) -> endOfWork(day);
            case TimeLimit.At(Instant moment) -> moment;
            case TimeLimit.Days(int count) -> endOfWork(workingDayAfter(dayOf(given), count));
            case TimeLimit.Hours(int count) -> after(startOfClock(given), Duration.ofHours(count));
        };
    }

    private LocalDate workingDayAfter(LocalDate day, int count) {
        LocalDate last = day;
        for (int counted = 0; counted < count; counted++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    /** So much working time after a working moment. */
    private Instant after(Instant start, Duration time) {
        Instant from = start;
        Duration left = time;
        LocalDate day = dayOf(from);
        while (true) {
            WorkingHours hours = hours(day);
            Instant noon = at(day, hours.morningEnd());
            Instant afternoon = at(day, hours.afternoonStart());
            Instant evening = at(day, hours.afternoonEnd());
            Duration morning = positive(from, noon);
            if (!morning.isZero() && left.compareTo(morning) <= 0) {
                return from.plus(left);
            }
            left = left.minus(morning);
            Instant later = from.isBefore(afternoon) ? afternoon : from;
            Duration rest = positive(later, evening);
            if (!rest.isZero() && left.compareTo(rest) <= 0) {
                return later.plus(left);
            }
            left = left.minus(rest);
            day = nextWorkingDay(day);
            from = startOfWork(day);
        }
    }

    /** The days off between two days, both counted, that the usual week would have worked: holidays and their like. */
    public List<CalendarDay> daysOff(LocalDate from, LocalDate until) {
        return from.isAfter(until)
                ? List.of()
                : exceptions.subMap(from, true, until, true).values().stream()
                        .filter(day -> day.kind() == Kind.OFF && isUsuallyWorked(day.date()))
                        .toList();
    }

    /** The working time between two moments; none when the second is not after the first. */
    public Duration workingTimeBetween(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(until);
        for (LocalDate day = workingDayFrom(dayOf(from)); !day.isAfter(last); day = nextWorkingDay(day)) {
            WorkingHours hours = hours(day);
            sum = sum.plus(overlap(from, until, at(day, hours.morningStart()), at(day, hours.morningEnd())))
                    .plus(overlap(from, until, at(day, hours.afternoonStart()), at(day, hours.afternoonEnd())));
        }
        return sum;
    }

    /** How a deadline stands at a moment. */
    public Remaining remaining(Instant now, Instant due) {
        LocalDate today = dayOf(now);
        LocalDate dueDay = dayOf(due);
        if (now.isAfter(due)) {
            return new Remaining.Late(workingDaysAfter(dueDay, today));
        }
        return today.equals(dueDay)
                ? new Remaining.DueToday()
                : new Remaining.InTime(Math.max(1, workingDaysAfter(today, dueDay)));
    }

    /** By whole weeks and the days that differ from them, not day by day: lists show what has been late for years. */
    private int workingDaysAfter(LocalDate day, LocalDate until) {
        if (!day.isBefore(until)) {
            return 0;
        }
        int weeks = (int) (ChronoUnit.DAYS.between(day, until) / 7);
        int worked = weeks * (7 - week.restDays().size());
        for (LocalDate rest = day.plusWeeks(weeks).plusDays(1); !rest.isAfter(until); rest = rest.plusDays(1)) {
            worked += isUsuallyWorked(rest) ? 1 : 0;
        }
        for (LocalDate different : exceptions.subMap(day, false, until, true).keySet()) {
            worked += (isWorkingDay(different) ? 1 : 0) - (isUsuallyWorked(different) ? 1 : 0);
        }
        return worked;
    }

    private boolean isUsuallyWorked(LocalDate day) {
        return !week.restDays().contains(day.getDayOfWeek());
    }

    private static Duration overlap(Instant from, Instant until, Instant begin, Instant end) {
        return positive(from.isAfter(begin) ? from : begin, until.isBefore(end) ? until : end);
    }

    private static Duration positive(Instant from, Instant until) {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VIETNAM).toInstant();
    }
}
