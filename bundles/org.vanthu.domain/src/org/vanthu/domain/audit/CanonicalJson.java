package org.vanthu.domain.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vanthu.domain.Id;
import org.vanthu.domain.Sha256;

/** Writes the one text that a set of facts has. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String write(Map<String, ?> facts) {
        StringBuilder out = new StringBuilder(128);
        writeMap(out, facts);
        return out.toString();
    }

    static Map<String, Object> readObject(String json) {
        return new JsonReader(json).readWhole();
    }

    private static void writeMap(StringBuilder out, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> {
            Object bare = value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
            if (bare != null) {
                sorted.put(name.toString(), bare);
            }
        });
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeString(out, entry.getKey());
            out.append(':');
            writeValue(out, entry.getValue());
        }
        out.append('}');
    }

    private static void writeValue(StringBuilder out, Object value) {
        switch (value) {
            case String text -> writeString(out, text);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Short number -> out.append(number.intValue());
            case BigInteger number -> out.append(number);
            case BigDecimal number -> out.append(plain(number));
            case Id id -> writeString(out, id.value().toString());
            case Sha256 hash -> writeString(out, hash.hex());
            case Enum<?> constant -> writeString(out, constant.name());
            case TemporalAccessor time -> writeString(out, time.toString());
            case Map<?, ?> map -> writeMap(out, map);
            case Collection<?> values -> writeList(out, values);
            default -> throw new IllegalArgumentException("no form in a payload for " + value.getClass());
        }
    }

    private static void writeList(StringBuilder out, Collection<?> values) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeValue(out, value);
        }
        out.append(']');
    }

    /** 1.50 and 1.5 are one number, so they have one text. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static void writeString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> writeCharacter(out, text, i, c);
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair has no UTF-8; escaped, it still reads back as it was. */
    private static void writeCharacter(StringBuilder out, String text, int i, char c) {
        boolean alone = Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (c < ' ' || alone) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
