package org.vanthu.signing.internal.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as PDF writes them: {@code D:20260305101530+07'00'}; LibreOffice writes {@code D:20260305031530Z'}. */
final class PdfDates {

    private static final Pattern FORM = Pattern.compile(
            "D:(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(?:Z(?:00'?00'?|')?|([+-])(\\d{2})'?(\\d{2})?'?)?");

    private PdfDates() {}

    static Optional<Instant> read(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1, 0),
                    number(found, 2, 1),
                    number(found, 3, 1),
                    number(found, 4, 0),
                    number(found, 5, 0),
                    number(found, 6, 0));
            int sign = "-".equals(found.group(7)) ? -1 : 1;
            ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * number(found, 8, 0), sign * number(found, 9, 0));
            return Optional.of(local.toInstant(zone));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group, int otherwise) {
        String digits = found.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
