package org.vanthu.spi.pdf;

/**
 * A column of a printed table.
 *
 * @param title its head
 * @param weight share of the width, in relation to the other columns
 * @param alignment of its cells
 */
public record Column(String title, double weight, Alignment alignment) {

    /** How cells stand. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public static Column left(String title, double weight) {
        return new Column(title, weight, Alignment.LEFT);
    }

    public static Column centre(String title, double weight) {
        return new Column(title, weight, Alignment.CENTRE);
    }

    public static Column right(String title, double weight) {
        return new Column(title, weight, Alignment.RIGHT);
    }
}
