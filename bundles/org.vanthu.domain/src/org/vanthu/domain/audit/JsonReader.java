package org.vanthu.domain.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link CanonicalJson} writes, and nothing looser. */
final class JsonReader {

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    Map<String, Object> readWhole() {
        Map<String, Object> read = object();
        if (at != text.length()) {
            throw wrong("something follows the object");
        }
        return read;
    }

    private Map<String, Object> object() {
        Map<String, Object> read = new LinkedHashMap<>();
        expect('{');
        if (accept('}')) {
            return read;
        }
        do {
            String name = string();
            expect(':');
            read.put(name, value());
        } while (accept(','));
        expect('}');
        return read;
    }

    private List<Object> list() {
        List<Object> read = new ArrayList<>();
        expect('[');
        if (accept(']')) {
            return read;
        }
        do {
            read.add(value());
        } while (accept(','));
        expect(']');
        return read;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            default -> number();
        };
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong("not a value");
        }
        at += word.length();
        return meaning;
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "-0123456789.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw wrong("not a value");
        }
        BigDecimal number = new BigDecimal(text.substring(start, at));
        return number.scale() <= 0 && number.precision() <= 18 ? (Object) number.longValueExact() : number;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong("unknown escape");
        };
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private boolean accept(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw wrong("'" + c + "' expected");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not canonical JSON at " + at + ": " + what);
    }
}
