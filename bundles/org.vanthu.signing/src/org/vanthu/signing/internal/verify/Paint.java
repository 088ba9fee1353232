package org.vanthu.signing.internal.verify;

import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/**
 * How a look puts paint on the page.
 *
 * @param darkens whether the colour only darkens what is there
 * @param seeThrough whether much of what is there comes through
 * @param width of lines, in units of the look
 * @param scale how much the look is enlarged on the page
 * @param fill how light areas are painted, 0 black to 1 white; dark where that cannot be told
 * @param stroke how light lines are drawn
 */
record Paint(boolean darkens, boolean seeThrough, double width, double scale, double fill, double stroke) {

    /** Operators that choose a colour. */
    static final Set<String> COLOURS = Set.of("g", "rg", "k", "sc", "scn", "cs", "G", "RG", "K", "SC", "SCN", "CS");

    /** From here on a colour is that of paper. */
    static final double WHITE = 0.95;

    private static final Set<String> DARKEN_ONLY = Set.of("Multiply", "Darken");
    /** A colour of which more than this comes through hides what it is put over. */
    private static final double SEE_THROUGH = 0.6;
    /** Black letters stand out of anything that is lighter. */
    private static final double LIGHT = 0.4;

    /** How a look begins. */
    static Paint first(double scale) {
        return new Paint(false, false, 1, scale, 0, 0);
    }

    /** Whether letters of a colour as light as this stand in the way: nothing below can be read. */
    boolean hides(double lightness) {
        return covers() || darkens && !seeThrough && lightness < LIGHT;
    }

    /** Whether nothing below can be seen. */
    boolean covers() {
        return !darkens && !seeThrough;
    }

    /** Whether this colour of an annotation (one, three or four numbers) lets black letters stand out. */
    static boolean isLight(List<PdfObject> colour) {
        return lightness(colour) >= LIGHT;
    }

    Paint wide(PdfObject width) {
        return new Paint(darkens, seeThrough, number(width), scale, fill, stroke);
    }

    Paint enlarged(List<PdfObject> matrix) {
        if (matrix.size() != 6) {
            return this;
        }
        double along = Math.hypot(number(matrix.get(0)), number(matrix.get(1)));
        double across = Math.hypot(number(matrix.get(2)), number(matrix.get(3)));
        return new Paint(darkens, seeThrough, width, scale * Math.max(along, across), fill, stroke);
    }

    Paint coloured(String operator, List<PdfObject> colour) {
        // one number of an unknown colour space may mean anything
        boolean known = operator.equalsIgnoreCase("g") || colour.size() > 1;
        double light = known ? lightness(colour) : 0;
        return Character.isUpperCase(operator.charAt(0))
                ? new Paint(darkens, seeThrough, width, scale, fill, light)
                : new Paint(darkens, seeThrough, width, scale, light, stroke);
    }

    /** With the settings of a graphics state. */
    Paint in(PdfFile file, Dict state) throws MalformedPdf {
        boolean darker = darkens;
        if (state.has("BM")) {
            PdfObject mode = file.resolve(state, "BM");
            PdfObject first = mode instanceof Arr(List<PdfObject> modes) && !modes.isEmpty() ? modes.getFirst() : mode;
            darker = file.resolve(first) instanceof Name(String name) && DARKEN_ONLY.contains(name);
        }
        boolean through = state.has("ca") ? number(file.resolve(state, "ca")) <= SEE_THROUGH : seeThrough;
        double wide = state.has("LW") ? number(file.resolve(state, "LW")) : width;
        return new Paint(darker, through, wide, scale, fill, stroke);
    }

    private static double lightness(List<PdfObject> colour) {
        if (!colour.stream().allMatch(Num.class::isInstance)) {
            return 0;
        }
        double[] parts = colour.stream().mapToDouble(Paint::number).toArray();
        return switch (parts.length) {
            case 1 -> parts[0];
            case 3 -> 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2];
            case 4 -> (1 - parts[3]) * (1 - 0.3 * parts[0] - 0.59 * parts[1] - 0.11 * parts[2]);
            default -> 0;
        };
    }

    private static double number(PdfObject object) {
        return object instanceof Num number ? number.value() : 1000;
    }
}
