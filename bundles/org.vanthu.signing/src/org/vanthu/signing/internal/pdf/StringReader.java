package org.vanthu.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** Reads one string, literal or hexadecimal (ISO 32000-2, 7.3.4). */
final class StringReader {

    private static final int LONGEST_STRING = 64 << 20;

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
        byte[] read = new byte[(int) Math.min((endOfHex() - begin + 1) / 2, LONGEST_STRING)];
        int digits = 0;
        for (int b = bytes.at(place++); b != '>'; b = bytes.at(place++)) {
            int digit = hexDigit(b);
            if (digit >= 0) {
                checkLength(digits / 2 + 1);
                read[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            } else if (!ObjectReader.isSpace(b)) {
                throw new MalformedPdf("odd byte in a hexadecimal string at " + (place - 1));
            }
        }
        Str value = new Str(Arrays.copyOf(read, (digits + 1) / 2));
        bytes.keepHexString(begin, new PdfBytes.HexString(value, place));
        return value;
    }

    private long endOfHex() {
        long end = place;
        for (int b = bytes.at(end); hexDigit(b) >= 0 || ObjectReader.isSpace(b); b = bytes.at(end)) {
            end++;
        }
        return end;
    }

    /** Signatures are read as often as there are revisions, each tens of thousands of digits. */
    private static int hexDigit(int b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | 0x20;
        return b > 0 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
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
