package org.vanthu.pdf.internal.read;

import org.vanthu.spi.pdf.Box;

/**
 * A character as it stands on the displayed page.
 *
 * @param text NFC; more than one letter for a ligature
 * @param box from ascent to descent
 * @param baseline distance from the top of the page, points
 * @param size of its font as shown, points
 * @param font name without subset mark
 * @param standing whether it reads from left to right on the displayed page
 */
public record Glyph(String text, Box box, double baseline, double size, String font, Standing standing) {

    /** How a character stands to the reader. */
    public enum Standing {
        UPRIGHT,
        TURNED
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
