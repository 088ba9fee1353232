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

    /** What is written into a gap. */
    public enum Part {
        /** The number alone, before a printed notation. */
        NUMBER,
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
