package org.vanthu.ui.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.time.WorkingCalendar;

/** Days as people here type and count them, in the zone of the offices; {@link VietnamTime} writes them. */
public final class Dates {

    /** The one zone of every office. */
    public static final ZoneId ZONE = WorkingCalendar.VIETNAM;

    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
            .appendPattern("d/M/")
            .appendValueReduced(ChronoField.YEAR, 2, 4, 2000)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.SMART);

    /** Two digits of the day, two of the month, two or four of the year. */
    private static final Pattern DIGITS = Pattern.compile("^(\\d{2})(\\d{2})(\\d{2}|\\d{4})$");

    private Dates() {}

    /** The last day of what ends at this moment: at midnight, that is the day before. */
    public static String lastDay(Instant end) {
        return VietnamTime.day(end.minusNanos(1));
    }

    /** What someone typed: {@code 5/2/26}, {@code 05.02.2026}, {@code 5-2-2026} or {@code 05022026}; empty if it is no day. */
    public static Optional<LocalDate> typed(String text) {
        String plain = DIGITS.matcher(text.strip())
                .replaceFirst("$1/$2/$3")
                .replace('.', '/')
                .replace('-', '/')
                .replace(' ', '/');
        try {
            LocalDate date = LocalDate.parse(plain, TYPED);
            return date.getDayOfMonth() == Integer.parseInt(plain.substring(0, plain.indexOf('/')))
                    ? Optional.of(date)
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Whole days from today to the day of the instant, both in the zone of the offices; negative when it is past. */
    public static long daysUntil(Instant instant, Instant now) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZONE), LocalDate.ofInstant(instant, ZONE));
    }
}
