package org.vanthu.signing.internal.verify.look;

import java.util.Set;

/** The areas and lines of a look: how many there are, and whether anything comes through them. */
final class ShownAreas {

    /** A line that is wider than this hides what it is drawn over (points). */
    private static final double WIDEST_LINE = 4;

    private static final int CORNERS = 4;
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "sh");
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> SEGMENTS = Set.of("l", "c", "v", "y");

    private boolean covers;
    private boolean whitens;
    private boolean hides;
    private int segments;
    private int areas;
    private int lines;
    /** Straight and curved pieces of the line at hand. */
    private int pieces;
    /** How much of a page lines in the colour of paper may hide together, one beside the other (points). */
    private double paperLines;
    /** How high what all lines hide may be, piece beside piece (points). */
    private double broad;

    /** Whether nothing below can be seen. */
    boolean cover() {
        return covers;
    }

    /** Whether that is in the colour of paper. */
    boolean whiten() {
        return whitens;
    }

    /** Whether what is below can no longer be read. */
    boolean hide() {
        return hides;
    }

    /** How many straight and curved pieces there are; rectangles do not count. */
    int segments() {
        return segments;
    }

    /** Whether lines that go to and fro may fill more than the widest line does. */
    boolean mayFill() {
        return broad > WIDEST_LINE;
    }

    int areas() {
        return areas;
    }

    int lines() {
        return lines;
    }

    /** Does what an operator says; false if it is about no areas and lines. */
    boolean operate(String operator, Paint paint) {
        if (SEGMENTS.contains(operator)) {
            segments++;
            pieces++;
        } else if (operator.equals("re")) {
            pieces += CORNERS;
        } else if (FILLS.contains(operator) || STROKES.contains(operator)) {
            paint(operator, operator.equals("sh") ? paint.ofShades() : paint);
        } else {
            return false;
        }
        return true;
    }

    private void paint(String operator, Paint paint) {
        boolean filled = FILLS.contains(operator);
        boolean drawn = STROKES.contains(operator);
        areas += filled ? 1 : 0;
        lines += drawn ? 1 : 0;
        if (drawn && paint.linesCover() && paint.stroke().mayBePaper()) {
            paperLines += paint.lines() * pieces;
        }
        broad += drawn && paint.linesHide() ? paint.lines() * pieces : 0;
        pieces = 0;
        boolean wide = drawn && paint.lines() > WIDEST_LINE;
        boolean covering = filled && paint.covers() || wide && paint.linesCover() || paperLines > WIDEST_LINE;
        hides |= covering || filled && paint.hides() || wide && paint.linesHide();
        covers |= covering;
        whitens |= filled && paint.covers() && paint.fill().isPaper() || paperLines > WIDEST_LINE;
    }

    /** Letters may be areas as large as any, in the colour of paper, or lines as thick as any. */
    void paintLetters(Paint paint, boolean asAreas) {
        boolean asLines = paint.drawsLetters()
                && paint.linesCover()
                && (paint.lines() > WIDEST_LINE || paint.stroke().mayBePaper());
        covers |= asAreas || asLines;
        hides |= asAreas || asLines;
        whitens |= asAreas && paint.fill().mayBePaper();
    }
}
