package org.vanthu.pdf.internal.type;

/**
 * A colour of print.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record Ink(float red, float green, float blue) {

    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink GREY = new Ink(0.45f, 0.45f, 0.45f);

    /** Blue of what is written by hand on paper. */
    public static final Ink PEN = new Ink(0.05f, 0.15f, 0.6f);

    /** Light ground of column heads. */
    public static final Ink PALE = new Ink(0.93f, 0.93f, 0.93f);

    /** Bright red of the stamps of urgency (Annex I, Part I, III.2.b: "đỏ tươi"). */
    public static final Ink BRIGHT_RED = new Ink(0.86f, 0.05f, 0.08f);
}
