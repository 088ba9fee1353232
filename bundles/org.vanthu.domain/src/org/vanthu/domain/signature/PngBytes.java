package org.vanthu.domain.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a PNG (ISO/IEC 15948), read as far as is needed to know that drawing it will neither fail nor take more memory than
 * its head says.
 */
final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int HEAD = 13;
    private static final int AROUND = 12;
    private static final int GREY_WITH_ALPHA = 4;
    private static final int COLOUR_WITH_ALPHA = 6;

    /** First column and row, and the steps between them, of the seven passes of an interlaced picture. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final byte[] file;

    PngBytes(byte[] file) {
        this.file = file;
    }

    boolean hasHead() {
        return file.length >= SIGNATURE.length + AROUND + HEAD
                && Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length))
                && number(8) == HEAD
                && type(8).equals("IHDR");
    }

    long width() {
        return Integer.toUnsignedLong(number(16));
    }

    long height() {
        return Integer.toUnsignedLong(number(20));
    }

    boolean hasTransparency() {
        return file[25] == GREY_WITH_ALPHA || file[25] == COLOUR_WITH_ALPHA;
    }

    /** Whether every piece has its sum, and the dots are as many as the head says. Asked where width and height are bounded. */
    boolean isWhole() {
        boolean known = (file[24] == 8 || file[24] == 16) && file[26] == 0 && file[27] == 0 && (file[28] & ~1) == 0;
        return known && width() > 0 && height() > 0 && piecesAreWhole();
    }

    private boolean piecesAreWhole() {
        Inflater inflater = new Inflater();
        try {
            long dots = 0;
            int at = SIGNATURE.length;
            while (at <= file.length - AROUND) {
                int length = number(at);
                if (length < 0 || length > file.length - AROUND - at || !hasItsSum(at, length)) {
                    return false;
                }
                if (type(at).equals("IDAT")) {
                    dots += inflated(inflater, at + 8, length);
                } else if (type(at).equals("IEND")) {
                    return inflater.finished() && dots == expected();
                }
                at += AROUND + length;
            }
            return false;
        } catch (DataFormatException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private boolean hasItsSum(int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        return (int) sum.getValue() == number(at + 8 + length);
    }

    private long inflated(Inflater inflater, int from, int length) throws DataFormatException {
        inflater.setInput(file, from, length);
        byte[] piece = new byte[1 << 14];
        long count = 0;
        int read = inflater.inflate(piece);
        while (read > 0) {
            count += read;
            read = inflater.inflate(piece);
        }
        return count;
    }

    /** Bytes of the dots: in each row of each pass one for the filter, then the dots. */
    private long expected() {
        long bits = (long) (file[25] == GREY_WITH_ALPHA ? 2 : 4) * file[24];
        long bytes = 0;
        for (int[] pass : file[28] == 0 ? ONE_PASS : PASSES) {
            long columns = steps(width() - pass[0], pass[2]);
            long rows = steps(height() - pass[1], pass[3]);
            bytes += columns == 0 ? 0 : rows * (1 + (columns * bits + 7) / 8);
        }
        return bytes;
    }

    private static long steps(long length, int step) {
        return length <= 0 ? 0 : (length + step - 1) / step;
    }

    private int number(int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }

    private String type(int at) {
        return new String(file, at + 4, 4, StandardCharsets.US_ASCII);
    }
}
