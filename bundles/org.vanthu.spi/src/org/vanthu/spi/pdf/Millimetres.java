package org.vanthu.spi.pdf;

/** The decree measures in millimetres, PDF in points. */
public final class Millimetres {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private Millimetres() {}

    public static double toPoints(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    public static double ofPoints(double points) {
        return points / POINTS_PER_MILLIMETRE;
    }
}
