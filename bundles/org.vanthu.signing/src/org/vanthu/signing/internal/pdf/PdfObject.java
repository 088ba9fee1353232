package org.vanthu.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of PDF (ISO 32000-2, 7.3). */
public sealed interface PdfObject {

    /** The null object. */
    enum Null implements PdfObject {
        NULL
    }

    /** A truth value. */
    record Bool(boolean value) implements PdfObject {}

    /** A number as it is written. */
    record Num(String text) implements PdfObject {

        private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

        public static Num of(long value) {
            return new Num(Long.toString(value));
        }

        /** With at most four places after the point. */
        public static Num of(double value) {
            if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
                return of((long) value);
            }
            String text = String.format(java.util.Locale.ROOT, "%.4f", value);
            return new Num(text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0"));
        }

        /** Whether it is written as the standard wants it, so that every program reads the same number. */
        public boolean isPlain() {
            return PLAIN.matcher(text).matches();
        }

        public double value() {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException odd) {
                return 0;
            }
        }

        /** The value if it is a whole number without a point. */
        public Optional<Long> whole() {
            try {
                return Optional.of(Long.parseLong(text.startsWith("+") ? text.substring(1) : text));
            } catch (NumberFormatException notWhole) {
                return Optional.empty();
            }
        }
    }

    /** A name, without its slash and with its escapes resolved; one character a byte. */
    record Name(String value) implements PdfObject {}

    /** A string of bytes. */
    record Str(byte[] bytes) implements PdfObject {

        /** A text string: PDFDoc for plain ASCII, UTF-16 otherwise. */
        public static Str text(String text) {
            if (isPlain(text)) {
                return new Str(text.getBytes(StandardCharsets.US_ASCII));
            }
            byte[] body = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_16BE);
            byte[] marked = new byte[body.length + 2];
            marked[0] = (byte) 0xfe;
            marked[1] = (byte) 0xff;
            System.arraycopy(body, 0, marked, 2, body.length);
            return new Str(marked);
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' ' || text.charAt(i) >= 127) {
                    return false;
                }
            }
            return true;
        }

        /** The text it stands for. */
        public String text() {
            if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
                return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
            }
            if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
                return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Str string && Arrays.equals(bytes, string.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** A list. */
    record Arr(List<PdfObject> items) implements PdfObject {
        public static Arr of(PdfObject... items) {
            return new Arr(List.of(items));
        }
    }

    /** A dictionary; keys in the order of the file. */
    record Dict(Map<String, PdfObject> entries) implements PdfObject {

        public static Dict empty() {
            return new Dict(new LinkedHashMap<>());
        }

        /** The direct value. */
        public @Nullable PdfObject get(String key) {
            return entries.get(key);
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        /** A copy with one more, or another, entry. */
        public Dict with(String key, PdfObject value) {
            Map<String, PdfObject> copy = new LinkedHashMap<>(entries);
            copy.put(key, value);
            return new Dict(copy);
        }

        /** A copy without an entry. */
        public Dict without(String key) {
            Map<String, PdfObject> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Dict(copy);
        }

        /** Whether the entry is this name. */
        public boolean is(String key, String name) {
            return get(key) instanceof Name(String value) && value.equals(name);
        }
    }

    /** A reference to an object. */
    record Ref(int number, int generation) implements PdfObject {}

    /**
     * A stream.
     *
     * @param dict its dictionary
     * @param source where its bytes are
     * @param from first byte
     * @param length number of bytes as they stand in the file
     */
    record Stream(Dict dict, PdfBytes source, long from, long length) implements PdfObject {

        public static Stream of(Dict dict, byte[] bytes) {
            return new Stream(dict, new ArrayBytes(bytes), 0, bytes.length);
        }

        /** The bytes as they stand in the file. */
        public byte[] raw() {
            return source.copy(from, Math.toIntExact(length));
        }
    }
}
