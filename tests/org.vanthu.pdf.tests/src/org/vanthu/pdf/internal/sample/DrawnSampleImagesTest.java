package org.vanthu.pdf.internal.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawnSampleImagesTest {

    private final DrawnSampleImages images = new DrawnSampleImages();

    @Test
    void aSignatureIsBlueOnTransparentGround() throws IOException {
        BufferedImage image = read(images.signature("Nguyễn Thị Phương Thảo"));

        assertTrue(image.getColorModel().hasAlpha());
        assertEquals(0, image.getRGB(0, 0) >>> 24);
        int inked = 0;
        for (int pixel : pixels(image)) {
            if (pixel >>> 24 == 255) {
                inked++;
                assertTrue((pixel & 0xff) > (pixel >> 16 & 0xff) + 60, Integer.toHexString(pixel));
            }
        }
        assertTrue(inked > 3000, "inked " + inked);
    }

    @Test
    void aNameAlwaysSignsTheSameWayAndNoOtherDoes() {
        assertArrayEquals(images.signature("Lê Hoàng Anh"), images.signature("Lê Hoàng Anh"));
        assertFalse(Arrays.equals(images.signature("Lê Hoàng Anh"), images.signature("Lê Hoàng An")));
    }

    @Test
    void aSealIsRedRoundAndOfItsSize() throws IOException {
        BufferedImage image = read(images.seal("Ủy ban nhân dân huyện Phú Quốc", "Phòng\nY tế", 36));

        assertEquals(Math.round(36 / 25.4 * 300), image.getWidth(), 1);
        assertEquals(image.getWidth(), image.getHeight());
        assertEquals(0, image.getRGB(3, 3) >>> 24);
        int ring = image.getRGB(image.getWidth() / 2, (int) (image.getHeight() * 0.015));
        assertTrue((ring >> 16 & 0xff) > 180 && (ring & 0xff) < 90, Integer.toHexString(ring));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
