package org.vanthu.spi.pdf;

/**
 * A rectangle in the user space of a PDF page, as {@code /Rect} wants it: points, y upwards, before rotation.
 *
 * @param lowerLeftX smaller x
 * @param lowerLeftY smaller y
 * @param upperRightX greater x
 * @param upperRightY greater y
 */
public record UserRectangle(double lowerLeftX, double lowerLeftY, double upperRightX, double upperRightY) {

    public double width() {
        return upperRightX - lowerLeftX;
    }

    public double height() {
        return upperRightY - lowerLeftY;
    }
}
