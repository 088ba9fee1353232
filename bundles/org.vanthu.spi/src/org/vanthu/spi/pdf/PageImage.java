package org.vanthu.spi.pdf;

/**
 * A drawn page.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels row after row from the top left, each {@code 0xAARRGGBB}, opaque; given away, not copied
 * @param dotsPerInch at which it was drawn
 */
public record PageImage(int width, int height, int[] pixels, double dotsPerInch) {

    public PageImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + width + " x " + height);
        }
    }
}
