package org.vanthu.sample.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PageText;

/**
 * Reads from the text of a given PDF what it can of the fields that a clerk would type. A scan has no text: then the file's
 * name has to do, and the type says that nobody has read it.
 */
final class IncomingReading {

    private static final Pattern CODE = Pattern.compile(
            "(?m)^\\s*Số\\s*:?\\s*(\\d{1,6}\\p{L}?)\\s*/\\s*((?:\\d{4}\\s*/\\s*)?(\\p{L}+)[\\p{L}\\d.\\-]*)");
    private static final Pattern DATE = Pattern.compile("ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    private static final String UNREAD_TYPE = "Văn bản chưa đọc";

    private final PageReader reader;

    IncomingReading(PageReader reader) {
        this.reader = reader;
    }

    DemoIncoming read(Path file) {
        String text =
                reader.open(file).flatMap(IncomingReading::firstPage).value().orElse("");
        return new DemoIncoming(file, fields(text, String.valueOf(file.getFileName()), today()));
    }

    /** What can be read; what was read wrongly is left out, so that the file is registered all the same. */
    static IncomingFields fields(String text, String fileName, LocalDate today) {
        Map<IncomingField, String> typed = new EnumMap<>(IncomingField.class);
        String name = FileName.of(fileName).safe();
        typed.put(IncomingField.TYPE_NAME, UNREAD_TYPE);
        typed.put(IncomingField.ISSUED_DATE, date(text, today).orElse(today).toString());
        typed.put(IncomingField.ORGAN_NAME, "Cơ quan gửi tệp " + name);
        typed.put(IncomingField.SUBJECT, "Văn bản trong tệp " + name);
        IncomingFields unread = IncomingFields.read(typed).orThrow();
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            return unread;
        }
        typed.put(IncomingField.TYPE_NAME, typeName(code.group(2), code.group(3)));
        typed.put(IncomingField.CODE_NUMBER, code.group(1));
        typed.put(IncomingField.CODE_NOTATION, code.group(2));
        return IncomingFields.read(typed).value().orElse(unread);
    }

    /** The type whose abbreviation begins the notation; an official letter has none. */
    private static String typeName(String notation, String beginning) {
        Stream<String> names = Character.isDigit(notation.charAt(0))
                ? Arrays.stream(LegalType.values())
                        .filter(type -> type.abbreviation().equals(beginning))
                        .map(LegalType::vietnamese)
                : Arrays.stream(DocumentType.values())
                        .filter(type -> type.abbreviation().equals(Optional.of(beginning)))
                        .map(DocumentType::vietnamese);
        return names.findFirst().orElse(DocumentType.OFFICIAL_LETTER.vietnamese());
    }

    private static Outcome<String> firstPage(OpenPdf pdf) {
        try (pdf) {
            return pdf.text(0, () -> false).map(PageText::text);
        }
    }

    private static Optional<LocalDate> date(String text, LocalDate today) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(read).filter(day -> !day.isAfter(today));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
