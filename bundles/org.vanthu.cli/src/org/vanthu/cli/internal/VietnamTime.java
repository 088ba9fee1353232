package org.vanthu.cli.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the office reads them: zone of Viet Nam, ISO 8601 (NĐ 30/2020, Annex I). */
final class VietnamTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private VietnamTime() {}

    static String show(Instant moment) {
        return FORM.format(moment);
    }
}
