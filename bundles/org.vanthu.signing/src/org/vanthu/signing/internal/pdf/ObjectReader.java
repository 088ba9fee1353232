package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Bool;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** Reads objects from bytes, strictly by the grammar (ISO 32000-2, 7.2 and 7.3). */
public final class ObjectReader {

    private static final int DEEPEST = 120;

    private final PdfBytes bytes;
    private long place;

    public ObjectReader(PdfBytes bytes, long place) {
        this.bytes = bytes;
        this.place = place;
    }

    public long place() {
        return place;
    }

    public void moveTo(long to) {
        place = to;
    }

    /** Whether a byte is white space. */
    public static boolean isSpace(int b) {
        return b == 32 || b == 10 || b == 13 || b == 9 || b == 12 || b == 0;
    }

    private static boolean isDelimiter(int b) {
        return switch (b) {
            case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
            default -> false;
        };
    }

    private static boolean isRegular(int b) {
        return b >= 0 && !isSpace(b) && !isDelimiter(b);
    }

    /** Moves over white space and comments. */
    public void skipSpace() {
        while (true) {
            int b = bytes.at(place);
            if (isSpace(b)) {
                place++;
            } else if (b == '%') {
                while (b >= 0 && b != 10 && b != 13) {
                    b = bytes.at(++place);
                }
            } else {
                return;
            }
        }
    }

    /** Whether this word stands here as a whole; moves behind it if so. */
    public boolean take(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes.at(place + i) != word.charAt(i)) {
                return false;
            }
        }
        if (isRegular(word.charAt(word.length() - 1)) && isRegular(bytes.at(place + word.length()))) {
            return false;
        }
        place += word.length();
        return true;
    }

    /** Moves behind this word, or fails. */
    public void expect(String word) throws MalformedPdf {
        skipSpace();
        if (!take(word)) {
            throw new MalformedPdf(word + " is missing at " + place);
        }
    }

    /** A whole number of digits only. */
    public long readWhole() throws MalformedPdf {
        skipSpace();
        long start = place;
        long value = 0;
        while (bytes.at(place) >= '0' && bytes.at(place) <= '9') {
            value = value * 10 + (bytes.at(place) - '0');
            place++;
            if (place - start > 15) {
                throw new MalformedPdf("number too long at " + start);
            }
        }
        if (place == start) {
            throw new MalformedPdf("number is missing at " + place);
        }
        return value;
    }

    /** A whole number as objects have them: what is larger, programs cut off in different ways. */
    int readInt() throws MalformedPdf {
        return asInt(readWhole());
    }

    /** A number of an object, a place or a width, which must not be larger than such numbers are. */
    static int asInt(long value) throws MalformedPdf {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedPdf("a number that is none of an object: " + value);
        }
        return (int) value;
    }

    /** The object that stands here. */
    public PdfObject read() throws MalformedPdf {
        return read(0);
    }

    private PdfObject read(int depth) throws MalformedPdf {
        if (depth > DEEPEST) {
            throw MalformedPdf.limit("objects nested deeper than " + DEEPEST);
        }
        skipSpace();
        int b = bytes.at(place);
        return switch (b) {
            case '/' -> readName();
            case '(' -> readString();
            case '[' -> readArray(depth);
            case '<' -> bytes.at(place + 1) == '<' ? readDict(depth) : readString();
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readNumberOrReference();
            default -> readWord();
        };
    }

    private PdfObject readWord() throws MalformedPdf {
        if (take("true")) {
            return new Bool(true);
        }
        if (take("false")) {
            return new Bool(false);
        }
        if (take("null")) {
            return Null.NULL;
        }
        throw new MalformedPdf("no object at " + place);
    }

    private PdfObject readNumberOrReference() throws MalformedPdf {
        String first = readRegular();
        long afterFirst = place;
        if (isWhole(first) && isSpace(bytes.at(place))) {
            skipSpace();
            String second = isDigit(bytes.at(place)) ? readRegular() : "";
            if (isWhole(second) && second.length() < 6) {
                skipSpace();
                if (take("R")) {
                    return new Ref(Integer.parseInt(first), Integer.parseInt(second));
                }
            }
            place = afterFirst;
        }
        return new Num(first);
    }

    private static boolean isWhole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private String readRegular() throws MalformedPdf {
        StringBuilder text = new StringBuilder(12);
        while (isRegular(bytes.at(place))) {
            text.append((char) bytes.at(place++));
            if (text.length() > 2000) {
                throw new MalformedPdf("word too long at " + place);
            }
        }
        return text.toString();
    }

    private Name readName() throws MalformedPdf {
        place++;
        String raw = readRegular();
        if (raw.indexOf('#') < 0) {
            return new Name(raw);
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            int high = raw.charAt(i) == '#' && i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(raw.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                name.append((char) (high * 16 + low));
                i += 2;
            } else {
                name.append(raw.charAt(i));
            }
        }
        return new Name(name.toString());
    }

    private Str readString() throws MalformedPdf {
        StringReader reader = new StringReader(bytes, place);
        Str value = reader.read();
        place = reader.place();
        return value;
    }

    private Arr readArray(int depth) throws MalformedPdf {
        place++;
        List<PdfObject> items = new ArrayList<>();
        while (true) {
            skipSpace();
            if (bytes.at(place) == ']') {
                place++;
                return new Arr(items);
            }
            items.add(read(depth + 1));
        }
    }

    private Dict readDict(int depth) throws MalformedPdf {
        place += 2;
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        while (true) {
            skipSpace();
            if (bytes.at(place) == '>' && bytes.at(place + 1) == '>') {
                place += 2;
                return new Dict(entries);
            }
            if (bytes.at(place) != '/') {
                throw new MalformedPdf("a key is missing at " + place);
            }
            long at = place;
            Name key = readName();
            if (entries.put(key.value(), read(depth + 1)) != null) {
                throw new MalformedPdf("the key " + key.value() + " stands twice at " + at);
            }
        }
    }
}
