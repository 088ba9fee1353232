package org.vanthu.pdf.internal.print;

import static org.vanthu.spi.pdf.Millimetres.toPoints;

/**
 * Size and margins, points.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param topMargin upper
 * @param bottomMargin lower, with the foot in its middle
 * @param leftMargin on the bound side
 * @param rightMargin on the free side
 */
record PageFormat(
        double width, double height, double topMargin, double bottomMargin, double leftMargin, double rightMargin) {

    /** For registers. */
    static final PageFormat LANDSCAPE =
            new PageFormat(toPoints(297), toPoints(210), toPoints(14), toPoints(14), toPoints(18), toPoints(12));

    /** For sheets and slips. */
    static final PageFormat UPRIGHT =
            new PageFormat(toPoints(210), toPoints(297), toPoints(20), toPoints(20), toPoints(30), toPoints(15));

    double left() {
        return leftMargin;
    }

    double right() {
        return width - rightMargin;
    }

    double textWidth() {
        return right() - left();
    }

    double top() {
        return topMargin;
    }

    double bottom() {
        return height - bottomMargin;
    }

    double centre() {
        return (left() + right()) / 2;
    }
}
