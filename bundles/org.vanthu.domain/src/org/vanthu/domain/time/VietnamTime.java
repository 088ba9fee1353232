package org.vanthu.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments in words, in the zone of Viet Nam: one form for all that people read, and one that is exact. */
public final class VietnamTime {

    private static final DateTimeFormatter EXACT = form("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter DAY = form("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = form("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter SECOND = form("dd/MM/yyyy HH:mm:ss");

    private VietnamTime() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(WorkingCalendar.VIETNAM);
    }

    /** Where a moment must be exact, ISO 8601 (NĐ 30/2020, Annex I): {@code 2026-11-23T08:15:00+07:00}. */
    public static String show(Instant moment) {
        return EXACT.format(moment);
    }

    /** {@code 05/02/2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment: {@code 05/02/2026}. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Day and minute: {@code 05/02/2026 14:30}. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** Day and second: {@code 05/02/2026 14:30:09}. */
    public static String second(Instant moment) {
        return SECOND.format(moment);
    }
}
