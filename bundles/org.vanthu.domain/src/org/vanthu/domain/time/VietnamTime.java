package org.vanthu.domain.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the office writes them where they must be exact: zone of Viet Nam, ISO 8601 (NĐ 30/2020, Annex I). */
public final class VietnamTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private VietnamTime() {}

    /** {@code 2026-11-23T08:15:00+07:00}. */
    public static String show(Instant moment) {
        return FORM.format(moment);
    }
}
