package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.text.Texts;

/**
 * The facts of an event for people: what each is called in the reader's language, and names in the place of identities. The
 * record is older than any translation, so a fact without words is called as it stands there; an identity without a name is
 * left to the raw record.
 *
 * @param names what people call the things that are identified, by identity
 */
record FactWords(Texts texts, Map<String, String> names) {

    private static final int SHORT = 12;
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A fact as it is read. */
    record Line(String name, String value) {}

    List<Line> of(Payload facts) {
        List<Line> lines = new ArrayList<>();
        facts.facts().forEach((name, value) -> {
            String said = said(value);
            if (!said.isBlank()) {
                lines.add(new Line(name(name), said));
            }
        });
        return lines;
    }

    private String name(String fact) {
        String key = "fact.name." + fact;
        return texts.has(key) ? texts.get(key) : fact;
    }

    private String said(Object value) {
        return switch (value) {
            case Boolean truth -> texts.get(truth ? "fact.yes" : "fact.no");
            case Collection<?> several ->
                several.stream().map(this::said).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> name(part.getKey().toString()) + ": " + said(part.getValue()))
                        .collect(Collectors.joining("; "));
            case String text -> said(text);
            default -> value.toString();
        };
    }

    private String said(String text) {
        if (names.containsKey(text)) {
            return names.get(text);
        }
        if (IDENTITY.matcher(text).matches()) {
            return "";
        }
        if (HASH.matcher(text).matches()) {
            return text.substring(0, SHORT) + "…";
        }
        return moment(text);
    }

    private static String moment(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return text;
        }
        try {
            return text.indexOf('T') > 0
                    ? VietnamTime.minute(Instant.parse(text))
                    : VietnamTime.day(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }
}
