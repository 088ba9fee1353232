package org.vanthu.spi.pdf;

/**
 * A rectangle on a displayed page.
 *
 * @param left distance of its left edge from the left edge of the page, points
 * @param top distance of its upper edge from the upper edge of the page, points
 * @param width points, not negative
 * @param height points, not negative
 */
public record Box(double left, double top, double width, double height) {

    public Box {
        if (!(width >= 0) || !(height >= 0) || !Double.isFinite(left) || !Double.isFinite(top)) {
            throw new IllegalArgumentException("no such box: " + left + ", " + top + ", " + width + " x " + height);
        }
    }

    /** A box given in millimetres. */
    public static Box ofMillimetres(double left, double top, double width, double height) {
        return new Box(
                Millimetres.toPoints(left),
                Millimetres.toPoints(top),
                Millimetres.toPoints(width),
                Millimetres.toPoints(height));
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double centreX() {
        return left + width / 2;
    }

    public double centreY() {
        return top + height / 2;
    }

    /** Whether the two have an area in common. */
    public boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    /** Whether the other lies in this one, give or take a tenth of a point. */
    public boolean contains(Box other) {
        double slack = 0.1;
        return other.left >= left - slack
                && other.top >= top - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        double x = Math.min(left, other.left);
        double y = Math.min(top, other.top);
        return new Box(x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
    }

    /** The same box elsewhere. */
    public Box movedBy(double right, double down) {
        return new Box(left + right, top + down, width, height);
    }
}
