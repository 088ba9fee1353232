package org.vanthu.spi.pdf;

/**
 * How a page lies: what of it is shown and how far it is turned. Changes between displayed coordinates and user space.
 *
 * @param shown the visible part (crop box within media box) in user space
 * @param rotation clockwise turn for display: 0, 90, 180 or 270 degrees
 */
public record PageGeometry(UserRectangle shown, int rotation) {

    public PageGeometry {
        rotation = Math.floorMod(rotation, 360);
        if (rotation % 90 != 0) {
            throw new IllegalArgumentException("a page turns by quarters only: " + rotation);
        }
    }

    /** An upright page of this size in points. */
    public static PageGeometry upright(double width, double height) {
        return new PageGeometry(new UserRectangle(0, 0, width, height), 0);
    }

    /** Width as displayed, points. */
    public double width() {
        return lying() ? shown.height() : shown.width();
    }

    /** Height as displayed, points. */
    public double height() {
        return lying() ? shown.width() : shown.height();
    }

    /** The whole displayed page. */
    public Box page() {
        return new Box(0, 0, width(), height());
    }

    /** The rectangle for {@code /Rect} that shows as this box. */
    public UserRectangle toUserSpace(Box box) {
        double[] one = toUser(box.left(), box.top());
        double[] other = toUser(box.right(), box.bottom());
        return new UserRectangle(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.max(one[0], other[0]),
                Math.max(one[1], other[1]));
    }

    /** Where a rectangle of user space shows. */
    public Box toDisplay(UserRectangle rectangle) {
        double[] one = toShown(rectangle.lowerLeftX(), rectangle.lowerLeftY());
        double[] other = toShown(rectangle.upperRightX(), rectangle.upperRightY());
        return new Box(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1]));
    }

    private boolean lying() {
        return rotation == 90 || rotation == 270;
    }

    private double[] toUser(double x, double y) {
        return switch (rotation) {
            case 90 -> new double[] {shown.lowerLeftX() + y, shown.lowerLeftY() + x};
            case 180 -> new double[] {shown.upperRightX() - x, shown.lowerLeftY() + y};
            case 270 -> new double[] {shown.upperRightX() - y, shown.upperRightY() - x};
            default -> new double[] {shown.lowerLeftX() + x, shown.upperRightY() - y};
        };
    }

    private double[] toShown(double x, double y) {
        return switch (rotation) {
            case 90 -> new double[] {y - shown.lowerLeftY(), x - shown.lowerLeftX()};
            case 180 -> new double[] {shown.upperRightX() - x, y - shown.lowerLeftY()};
            case 270 -> new double[] {shown.upperRightY() - y, shown.upperRightX() - x};
            default -> new double[] {x - shown.lowerLeftX(), shown.upperRightY() - y};
        };
    }
}
