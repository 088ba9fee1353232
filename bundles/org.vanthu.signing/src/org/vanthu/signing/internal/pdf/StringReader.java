package org.vanthu.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** Reads one string, literal or hexadecimal (ISO 32000-2, 7.3.4). */
final class StringReader {

    private static final int LONGEST_STRING = 64 << 20;
    private static final int USUAL_STRING = 64;

    /** What is no digit and no space either. */
    private static final byte ODD = -1;

    private static final byte SPACE = -2;

    /** The value of each byte as a digit: signatures are tens of thousands of them. */
    private static final byte[] DIGITS = digits();

    private final PdfBytes bytes;
    private long place;

    /** @param place of its first bracket */
    StringReader(PdfBytes bytes, long place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** The place behind what was read. */
    long place() {
        return place;
    }

    Str read() throws MalformedPdf {
        return bytes.at(place) == '(' ? literal() : hexadecimal();
    }

    private Str hexadecimal() throws MalformedPdf {
        long begin = ++place;
        Optional<PdfBytes.HexString> known = bytes.hexStringAt(begin);
        if (known.isPresent()) {
            place = known.get().end();
            return known.get().value();
        }
        byte[] read = new byte[USUAL_STRING];
        int digits = 0;
        for (int b = bytes.at(place++); b != '>'; b = bytes.at(place++)) {
            int digit = b < 0 ? ODD : DIGITS[b];
            if (digit >= 0) {
                if (digits / 2 == read.length) {
                    checkLength(read.length + 1);
                    read = Arrays.copyOf(read, Math.min(2 * read.length, LONGEST_STRING));
                }
                read[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            } else if (digit == ODD) {
                throw new MalformedPdf("odd byte in a hexadecimal string at " + (place - 1));
            }
        }
        Str value = new Str(Arrays.copyOf(read, (digits + 1) / 2));
        bytes.keepHexString(begin, new PdfBytes.HexString(value, place));
        return value;
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        for (int b = 0; b < digits.length; b++) {
            digits[b] = (byte) (ObjectReader.isSpace(b) ? SPACE : Character.digit(b, 16));
        }
        return digits;
    }

    private static void checkLength(int length) throws MalformedPdf {
        if (length > LONGEST_STRING) {
            throw MalformedPdf.limit("a string longer than " + (LONGEST_STRING >> 20) + " MB");
        }
    }

    private Str literal() throws MalformedPdf {
        place++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 1;
        while (true) {
            int b = bytes.at(place++);
            if (b < 0) {
                throw new MalformedPdf("a string does not end");
            } else if (b == '\\') {
                readEscape(out);
            } else if (b == ')' && --open == 0) {
                return new Str(out.toByteArray());
            } else {
                if (b == '(') {
                    open++;
                } else if (b == '\r') {
                    if (bytes.at(place) == '\n') {
                        place++;
                    }
                    b = '\n';
                }
                out.write(b);
            }
            checkLength(out.size());
        }
    }

    private void readEscape(ByteArrayOutputStream out) {
        int b = bytes.at(place++);
        switch (b) {
            case 'n' -> out.write('\n');
            case 'r' -> out.write('\r');
            case 't' -> out.write('\t');
            case 'b' -> out.write('\b');
            case 'f' -> out.write('\f');
            case '\n' -> {}
            case '\r' -> {
                if (bytes.at(place) == '\n') {
                    place++;
                }
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int value = b - '0';
                for (int i = 0; i < 2 && bytes.at(place) >= '0' && bytes.at(place) <= '7'; i++) {
                    value = value * 8 + bytes.at(place++) - '0';
                }
                out.write(value);
            }
            default -> out.write(b);
        }
    }
}
