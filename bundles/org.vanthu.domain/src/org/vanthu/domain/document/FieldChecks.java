package org.vanthu.domain.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.MetadataField.Filling;
import org.vanthu.domain.outcome.Trouble;

/** Checks and reads the values of metadata fields, gathering at most one trouble for each field. */
final class FieldChecks {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ORGAN_ID = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
    /** The length of an organisation code in Annex VI; QĐ 20/2020 later allowed 35. */
    private static final int ANNEX_ORGAN_ID = 13;

    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Trouble> warnings = new ArrayList<>();

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    List<Trouble> warnings() {
        return List.copyOf(warnings);
    }

    void report(FieldTrouble kind, MetadataField field, Object... details) {
        if (!has(field)) {
            troubles.add(trouble(kind, field, details));
        }
    }

    void warn(FieldTrouble kind, MetadataField field, Object... details) {
        warnings.add(trouble(kind, field, details));
    }

    private static Trouble trouble(FieldTrouble kind, MetadataField field, Object... details) {
        List<Object> all = new ArrayList<>(
                List.of("label", field.label(Language.ENGLISH), "labelVi", field.label(Language.VIETNAMESE)));
        all.addAll(List.of(details));
        return Trouble.ofField(kind, field.input(), all.toArray());
    }

    boolean has(MetadataField field) {
        return troubles.stream().anyMatch(trouble -> trouble.field().equals(Optional.of(field.input())));
    }

    /** Presence, control characters and length. */
    void text(MetadataField field, String value) {
        if (value.isBlank()) {
            if (field.filling() == Filling.REQUIRED) {
                report(FieldTrouble.MISSING, field);
            }
        } else if (CONTROL.matcher(value).find()) {
            report(FieldTrouble.CONTROL_CHARACTER, field);
        } else if (value.codePointCount(0, value.length()) > field.length()) {
            tooLong(field, value);
        }
    }

    private void tooLong(MetadataField field, String value) {
        report(
                FieldTrouble.TOO_LONG,
                field,
                "length",
                value.codePointCount(0, value.length()),
                "limit",
                field.length());
    }

    void organId(MetadataField field, String value) {
        text(field, value);
        if (value.isEmpty() || has(field)) {
            return;
        }
        if (!ORGAN_ID.matcher(value).matches()) {
            report(FieldTrouble.ORGAN_ID_FORM, field, "value", value);
        } else if (value.length() > ANNEX_ORGAN_ID) {
            warn(FieldTrouble.ORGAN_ID_LONG, field, "length", value.length());
        }
    }

    void secrecy(MetadataField field, Secrecy secrecy) {
        if (secrecy.stateSecret()) {
            report(FieldTrouble.STATE_SECRET, field, "value", secrecy.label(Language.VIETNAMESE));
        }
    }

    /** A present number has at most as many digits as the field. */
    void number(MetadataField field, OptionalInt value) {
        if (value.isPresent() && (value.getAsInt() < 0)) {
            report(FieldTrouble.NOT_A_NUMBER, field, "value", value.getAsInt());
        } else if (value.isPresent() && Integer.toString(value.getAsInt()).length() > field.length()) {
            tooLong(field, Integer.toString(value.getAsInt()));
        }
    }

    void present(MetadataField field, Optional<?> value) {
        if (value.isEmpty() && field.filling() == Filling.REQUIRED) {
            report(FieldTrouble.MISSING, field);
        }
    }

    static <F extends MetadataField> String in(Map<F, String> entered, F field) {
        return Words.tidy(entered.getOrDefault(field, ""));
    }

    OptionalInt readNumber(MetadataField field, String typed) {
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            report(FieldTrouble.NOT_A_NUMBER, field, "value", typed);
            return OptionalInt.empty();
        }
        if (typed.length() > Math.min(field.length(), 9)) {
            tooLong(field, typed);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    Optional<LocalDate> readDate(MetadataField field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, DAY_FIRST) : LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            report(FieldTrouble.NOT_A_DATE, field, "value", typed);
            return Optional.empty();
        }
    }

    Urgency readUrgency(MetadataField field, String typed) {
        OptionalInt digit = readNumber(field, typed);
        if (digit.isEmpty()) {
            return Urgency.NORMAL;
        }
        Optional<Urgency> urgency = Urgency.ofPriority(digit.getAsInt());
        if (urgency.isEmpty()) {
            report(FieldTrouble.UNKNOWN_PRIORITY, field, "value", typed);
        }
        return urgency.orElse(Urgency.NORMAL);
    }
}
