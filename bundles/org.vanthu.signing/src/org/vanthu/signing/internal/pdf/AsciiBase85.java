package org.vanthu.signing.internal.pdf;

import java.io.ByteArrayOutputStream;

/** Bytes written as letters (ISO 32000-2, 7.4.3). What the standard calls an error is one: programs differ in what they make of it. */
final class AsciiBase85 {

    private static final int BASE = 85;
    private static final int GROUP = 5;
    private static final long LARGEST = 0xffff_ffffL;

    private AsciiBase85() {}

    static byte[] decode(byte... letters) throws MalformedPdf {
        ByteArrayOutputStream out = new ByteArrayOutputStream(letters.length);
        long group = 0;
        int count = 0;
        for (int place = 0; place < letters.length; place++) {
            int letter = letters[place] & 0xff;
            if (letter == '~') {
                if (place + 1 >= letters.length || letters[place + 1] != '>' || count == 1) {
                    throw odd();
                }
                last(out, group, count);
                return out.toByteArray();
            }
            if (letter == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (letter >= '!' && letter <= 'u') {
                group = group * BASE + letter - '!';
                if (++count == GROUP) {
                    write(out, group, 4);
                    group = 0;
                    count = 0;
                }
            } else if (" \t\r\n\f\0".indexOf(letter) < 0) {
                throw odd();
            }
        }
        throw odd();
    }

    /** A last group of fewer letters is filled up with the highest one. */
    private static void last(ByteArrayOutputStream out, long begun, int count) throws MalformedPdf {
        long group = begun;
        for (int i = count; i < GROUP; i++) {
            group = group * BASE + BASE - 1;
        }
        if (count > 0) {
            write(out, group, count - 1);
        }
    }

    private static void write(ByteArrayOutputStream out, long group, int bytes) throws MalformedPdf {
        if (group > LARGEST) {
            throw odd();
        }
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> 24 - 8 * i));
        }
    }

    private static MalformedPdf odd() {
        return new MalformedPdf("bytes written as letters in an odd way");
    }
}
