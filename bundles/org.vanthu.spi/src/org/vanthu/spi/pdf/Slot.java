package org.vanthu.spi.pdf;

/**
 * A gap in a printed line that is filled later.
 *
 * @param part what goes in
 * @param box the gap; its lower edge is the lower edge of the line, displayed coordinates
 * @param baseline distance of the base line of the text from the upper edge of the page, points
 * @param size of the font, points
 * @param style of the font
 */
public record Slot(Part part, Box box, double baseline, double size, Style style) {

    /** The word before a number. */
    public static final String LABEL = "Số: ";

    /** What an empty number cell leaves between {@link #LABEL} and the stroke, as a share of the size of the font. */
    public static final double EMPTY_GAP = 1.5;

    /** What is written into a gap. */
    public enum Part {
        /** The number alone, before a printed notation. */
        NUMBER,
        /** The word "Số:" and the number, before a printed notation: the empty field shows the word alone. */
        LABELLED_NUMBER,
        /** Number, stroke and notation. */
        CODE,
        DAY,
        MONTH,
        /** All four digits of the year. */
        YEAR,
        /** "ngày … tháng … năm …". */
        DATE,
        /** "Hà Nội, ngày … tháng … năm …". */
        PLACE_AND_DATE
    }

    /** How it is written. */
    public enum Style {
        UPRIGHT,
        ITALIC
    }
}
