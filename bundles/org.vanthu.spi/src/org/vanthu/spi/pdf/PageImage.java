package org.vanthu.spi.pdf;

/**
 * A drawn page.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels row after row from the top left, each {@code 0xAARRGGBB}, opaque; given away, not copied
 * @param dotsPerInch at which it was drawn
 * @param whole whether everything on the page could be drawn; a picture of a kind that cannot be read is left out
 */
public record PageImage(int width, int height, int[] pixels, double dotsPerInch, boolean whole) {

    public PageImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + width + " x " + height);
        }
    }
}
