package org.vanthu.sample.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PageText;

/**
 * Reads from the text of a given PDF what it can of the fields that a clerk would type. A scan has no text: then the file's
 * name has to do, and the type says that nobody has read it.
 */
final class IncomingReading {

    private static final Pattern CODE =
            Pattern.compile("Số:?\\s*(\\d{1,6}[a-z]?)\\s*/\\s*([\\p{L}\\d][\\p{L}\\d.\\-]*)");
    private static final Pattern DATE = Pattern.compile("ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    private static final String UNREAD_TYPE = "Văn bản chưa đọc";

    private final PageReader reader;

    IncomingReading(PageReader reader) {
        this.reader = reader;
    }

    DemoIncoming read(Path file) {
        String text =
                reader.open(file).flatMap(IncomingReading::firstPage).value().orElse("");
        String name = String.valueOf(file.getFileName());
        Map<IncomingField, String> typed = new EnumMap<>(IncomingField.class);
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            typed.put(IncomingField.CODE_NUMBER, code.group(1));
            typed.put(IncomingField.CODE_NOTATION, code.group(2));
        } else {
            typed.put(IncomingField.TYPE_NAME, UNREAD_TYPE);
        }
        typed.put(
                IncomingField.ISSUED_DATE,
                date(text).orElseGet(IncomingReading::today).toString());
        typed.put(IncomingField.ORGAN_NAME, "Cơ quan gửi tệp " + name);
        typed.put(IncomingField.SUBJECT, "Văn bản trong tệp " + name);
        return new DemoIncoming(file, IncomingFields.read(typed).orThrow());
    }

    private static Outcome<String> firstPage(OpenPdf pdf) {
        try (pdf) {
            return pdf.text(0, () -> false).map(PageText::text);
        }
    }

    private static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(read).filter(day -> !day.isAfter(today()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
