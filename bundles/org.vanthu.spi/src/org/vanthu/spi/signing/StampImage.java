package org.vanthu.spi.signing;

import java.util.Arrays;

/**
 * A picture that a signature shows: a PNG with transparency, and how large it is on paper.
 *
 * @param png the bytes of the PNG file
 * @param widthMm width on paper in millimetres; 0 = as large as its place allows
 * @param heightMm height on paper in millimetres; 0 = as large as its place allows
 */
public record StampImage(byte[] png, double widthMm, double heightMm) {

    public StampImage {
        png = png.clone();
        if (widthMm < 0 || heightMm < 0) {
            throw new IllegalArgumentException("a size on paper is not negative: " + widthMm + " × " + heightMm);
        }
    }

    /** An image that fills the place it is given, as a handwritten signature does. */
    public static StampImage fitted(byte[] png) {
        return new StampImage(png, 0, 0);
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StampImage image
                && Arrays.equals(png, image.png)
                && widthMm == image.widthMm
                && heightMm == image.heightMm;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "StampImage[" + png.length + " bytes, " + widthMm + " × " + heightMm + " mm]";
    }
}
