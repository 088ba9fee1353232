package org.vanthu.domain.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.outcome.Outcome;

/** A picture that is taken can be drawn: it goes onto every document that its owner signs. */
class MarkImageTest {

    private static final int COLOUR = 6;

    @ParameterizedTest
    @CsvSource({"6, 8, 0", "6, 16, 0", "4, 8, 0", "6, 8, 1", "4, 16, 1"})
    void aWholeTransparentPictureIsTakenHoweverItIsPacked(int colours, int depth, int interlaced) throws IOException {
        byte[] png = png(13, 7, colours, depth, interlaced);

        MarkImage taken = MarkImage.read(png, 40).orThrow();

        assertArrayEquals(png, taken.png());
    }

    @Test
    void aHeadThatPromisesMoreDotsThanFitIntoMemoryIsRefusedBeforeAnyRoomIsMadeForThem() throws IOException {
        for (int[] size : new int[][] {{30_000, 30_000}, {3001, 1}, {1, 3001}, {-1, 1}}) {
            byte[] bomb = png(2, 2, COLOUR, 8, 0);
            ByteBuffer.wrap(bomb).putInt(16, size[0]).putInt(20, size[1]);

            assertRefused(MarkTrouble.TOO_MANY_DOTS, MarkImage.read(summed(bomb), 40));
        }
        assertTrue(MarkImage.read(png(3000, 3, COLOUR, 8, 0), 40).isDone());
    }

    @Test
    void aPictureThatCouldNotBeDrawnIsRefusedWhenItIsChosenAndNotWhenItIsSigned() throws IOException {
        byte[] whole = png(13, 7, COLOUR, 8, 0);
        byte[] altered = whole.clone();
        altered[whole.length - 20] ^= 1;
        byte[] fewer = whole.clone();
        ByteBuffer.wrap(fewer).putInt(20, 8);

        assertRefused(MarkTrouble.IMAGE_DAMAGED, MarkImage.read(Arrays.copyOf(whole, whole.length - 12), 40));
        assertRefused(MarkTrouble.IMAGE_DAMAGED, MarkImage.read(altered, 40));
        assertRefused(MarkTrouble.IMAGE_DAMAGED, MarkImage.read(summed(fewer), 40));
        assertRefused(MarkTrouble.IMAGE_DAMAGED, MarkImage.read(fewer, 40));
        for (int at : new int[] {24, 26, 27, 28}) {
            byte[] odd = whole.clone();
            odd[at] = 2;
            assertRefused(MarkTrouble.IMAGE_DAMAGED, MarkImage.read(summed(odd), 40));
        }
    }

    @Test
    void otherFilesPicturesThatHideTheTextAndWrongSizesAreRefused() throws IOException {
        byte[] whole = png(13, 7, COLOUR, 8, 0);

        assertRefused(MarkTrouble.NOT_A_PNG, MarkImage.read("GIF89a".getBytes(StandardCharsets.US_ASCII), 40));
        assertRefused(MarkTrouble.NOT_A_PNG, MarkImage.read(Arrays.copyOf(whole, 20), 40));
        assertRefused(MarkTrouble.NOT_TRANSPARENT, MarkImage.read(png(13, 7, 2, 8, 0), 40));
        assertRefused(MarkTrouble.IMAGE_TOO_LARGE, MarkImage.read(new byte[MarkImage.SIZE_LIMIT + 1], 40));
        assertRefused(MarkTrouble.WIDTH_OUT_OF_RANGE, MarkImage.read(whole, 9.9));
        assertRefused(MarkTrouble.WIDTH_OUT_OF_RANGE, MarkImage.read(whole, 80.1));
    }

    private static void assertRefused(MarkTrouble why, Outcome<MarkImage> answer) {
        assertEquals(
                why.code(),
                answer.troubles().stream().map(one -> one.code()).findFirst().orElse("taken"));
    }

    /** With the head's sum put right. */
    private static byte[] summed(byte[] png) {
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] png(int width, int height, int colours, int depth, int interlaced) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        piece(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colours)
                        .put((byte) 0)
                        .put((byte) 0)
                        .put((byte) interlaced)
                        .array());
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(dots)) {
            packed.write(new byte[dots(width, height, (colours == 4 ? 2 : colours == 2 ? 3 : 4) * depth, interlaced)]);
        }
        byte[] all = dots.toByteArray();
        piece(file, "IDAT", Arrays.copyOf(all, all.length / 2));
        piece(file, "IDAT", Arrays.copyOfRange(all, all.length / 2, all.length));
        piece(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Counted dot by dot, by the table of ISO/IEC 15948, 8.2. */
    private static int dots(int width, int height, int bits, int interlaced) {
        if (interlaced == 0) {
            return height * (1 + (width * bits + 7) / 8);
        }
        String[] grid = {"16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"
        };
        int bytes = 0;
        for (char pass = '1'; pass <= '7'; pass++) {
            for (int y = 0; y < height; y++) {
                int inRow = 0;
                for (int x = 0; x < width; x++) {
                    inRow += grid[y % 8].charAt(x % 8) == pass ? 1 : 0;
                }
                bytes += inRow == 0 ? 0 : 1 + (inRow * bits + 7) / 8;
            }
        }
        return bytes;
    }

    private static void piece(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        file.write(ByteBuffer.allocate(4).putInt(content.length).array());
        file.write(named);
        file.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
