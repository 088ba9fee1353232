package org.vanthu.signing.internal.verify.look;

import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Bool;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * How a look puts paint on the page.
 *
 * @param darkens whether the colour only darkens what is there
 * @param isolated whether it stays so whatever is chosen: what a group for itself mixes, it mixes with nothing
 * @param seeThrough whether much of what is there comes through areas and letters
 * @param linesSeeThrough whether it does through lines
 * @param width of lines, in units of the look
 * @param scale how much the look is enlarged on the page
 * @param fill the colour of areas and letters
 * @param stroke the colour of lines
 * @param letters how letters are painted (ISO 32000-2, table 104)
 */
public record Paint(
        boolean darkens,
        boolean isolated,
        boolean seeThrough,
        boolean linesSeeThrough,
        double width,
        double scale,
        Shade fill,
        Shade stroke,
        int letters) {

    /** Operators that choose a colour. */
    static final Set<String> COLOURS = Set.of("g", "rg", "k", "sc", "scn", "G", "RG", "K", "SC", "SCN");

    /** From here on every part of a colour is that of paper. */
    private static final double WHITE = 0.85;

    private static final Set<String> DARKEN_ONLY = Set.of("Multiply", "Darken");
    /** A colour of which more than this comes through hides what it is put over. */
    private static final double SEE_THROUGH = 0.6;
    /** Black letters stand out of anything that is lighter. */
    static final double LIGHT = 0.4;

    private static final int INVISIBLE = 3;
    private static final int CLIPPING = 7;

    /**
     * A colour.
     *
     * @param light 0 black to 1 white; 0 where that cannot be told
     * @param least the darkest of red, green and blue
     * @param known whether it can be told
     * @param readable whether numbers of its colour space can be
     */
    record Shade(double light, double least, boolean known, boolean readable) {
        private static final Shade BLACK = new Shade(0, 0, true, true);
        private static final Shade UNKNOWN = new Shade(0, 0, false, true);
        private static final Shade UNREADABLE = new Shade(0, 0, false, false);

        /** Whether it looks like paper, or may. */
        boolean mayBePaper() {
            return !known || least >= WHITE;
        }

        boolean isPaper() {
            return known && least >= WHITE;
        }
    }

    /** How a look begins. */
    static Paint first(double scale) {
        return new Paint(false, false, false, false, 1, scale, Shade.BLACK, Shade.BLACK, 0);
    }

    /** Whether areas of this colour stand in the way: nothing below can be read. */
    boolean hides() {
        return covers() || darkens && !seeThrough && fill.light < LIGHT;
    }

    /** Whether lines do. */
    boolean linesHide() {
        return linesCover() || darkens && !linesSeeThrough && stroke.light < LIGHT;
    }

    /** Whether nothing below areas can be seen. */
    boolean covers() {
        return !darkens && !seeThrough || !fill.known;
    }

    /** Whether nothing below lines can be seen. */
    boolean linesCover() {
        return !darkens && !linesSeeThrough || !stroke.known;
    }

    /** How wide lines are on the page, in points. */
    double lines() {
        return width * scale;
    }

    /** The colour of areas and letters: 0 black to 1 white; 0 where that cannot be told. */
    double fillLight() {
        return fill.light;
    }

    /** Whether letters are painted as areas. */
    boolean fillsLetters() {
        return letters != 1 && letters != 5 && letters != INVISIBLE && letters != CLIPPING;
    }

    /** Whether letters are painted as lines. */
    boolean drawsLetters() {
        return letters == 1 || letters == 2 || letters == 5 || letters == 6;
    }

    /** Whether this colour of an annotation (one, three or four numbers) lets black letters stand out. */
    public static boolean isLight(List<PdfObject> colour) {
        return shade(colour).light >= LIGHT;
    }

    /** How light this colour of an annotation is: 0 black to 1 white. */
    static double light(List<PdfObject> colour) {
        return shade(colour).light;
    }

    /** Whether this colour of an annotation may be that of paper. */
    public static boolean mayBePaper(List<PdfObject> colour) {
        return !colour.isEmpty() && shade(colour).mayBePaper();
    }

    Paint wide(PdfObject width) {
        return new Paint(darkens, isolated, seeThrough, linesSeeThrough, number(width), scale, fill, stroke, letters);
    }

    Paint withLetters(PdfObject mode) {
        return new Paint(
                darkens, isolated, seeThrough, linesSeeThrough, width, scale, fill, stroke, (int) number(mode));
    }

    Paint enlarged(List<PdfObject> matrix) {
        if (matrix.size() != 6) {
            return this;
        }
        double along = Math.hypot(number(matrix.get(0)), number(matrix.get(1)));
        double across = Math.hypot(number(matrix.get(2)), number(matrix.get(3)));
        double larger = scale * Math.max(along, across);
        return new Paint(darkens, isolated, seeThrough, linesSeeThrough, width, larger, fill, stroke, letters);
    }

    /** With areas in colours that pass into each other. */
    Paint ofShades() {
        return coloured("g", Shade.UNKNOWN);
    }

    /** Chooses a colour space: one whose numbers say how light a colour is, or another. */
    Paint coloured(String operator, boolean readable) {
        return coloured(operator, readable ? Shade.BLACK : Shade.UNREADABLE);
    }

    Paint coloured(String operator, List<PdfObject> colour) {
        boolean ofDevice = operator.length() <= 2 && !operator.equalsIgnoreCase("sc");
        Shade now = isForLines(operator) ? stroke : fill;
        if (!ofDevice && !now.readable) {
            return this;
        }
        return coloured(operator, shade(colour));
    }

    private static boolean isForLines(String operator) {
        return Character.isUpperCase(operator.charAt(0));
    }

    private Paint coloured(String operator, Shade shade) {
        return isForLines(operator)
                ? new Paint(darkens, isolated, seeThrough, linesSeeThrough, width, scale, fill, shade, letters)
                : new Paint(darkens, isolated, seeThrough, linesSeeThrough, width, scale, shade, stroke, letters);
    }

    /** In a drawing; a group for itself is mixed with the page as a whole, in the way chosen where it is drawn. */
    Paint in(PdfFile file, Stream drawing) throws MalformedPdf {
        boolean alone = file.dict(drawing.dict(), "Group").isPresent()
                && file.resolve(file.dict(drawing.dict(), "Group").orElseThrow(), "I") instanceof Bool(boolean yes)
                && yes;
        return new Paint(darkens, isolated || alone, seeThrough, linesSeeThrough, width, scale, fill, stroke, letters);
    }

    /** With the settings of a graphics state. */
    Paint in(PdfFile file, Dict state) throws MalformedPdf {
        boolean darker = darkens;
        if (state.has("BM") && !isolated) {
            PdfObject mode = file.resolve(state, "BM");
            PdfObject first = mode instanceof Arr(List<PdfObject> modes) && !modes.isEmpty() ? modes.getFirst() : mode;
            darker = file.resolve(first) instanceof Name(String name) && DARKEN_ONLY.contains(name);
        }
        boolean through = state.has("ca") ? number(file.resolve(state, "ca")) <= SEE_THROUGH : seeThrough;
        boolean lines = state.has("CA") ? number(file.resolve(state, "CA")) <= SEE_THROUGH : linesSeeThrough;
        double wide = state.has("LW") ? number(file.resolve(state, "LW")) : width;
        return new Paint(darker, isolated, through, lines, wide, scale, fill, stroke, letters);
    }

    private static Shade shade(List<PdfObject> colour) {
        if (!colour.stream().allMatch(part -> part instanceof Num number && number.isPlain())) {
            return Shade.UNKNOWN;
        }
        double[] parts = colour.stream().mapToDouble(Paint::number).toArray();
        return switch (parts.length) {
            case 1 -> new Shade(parts[0], parts[0], true, true);
            case 3 ->
                new Shade(
                        0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2],
                        Math.min(parts[0], Math.min(parts[1], parts[2])),
                        true,
                        true);
            case 4 ->
                new Shade(
                        (1 - parts[3]) * (1 - 0.3 * parts[0] - 0.59 * parts[1] - 0.11 * parts[2]),
                        (1 - parts[3]) * (1 - Math.max(parts[0], Math.max(parts[1], parts[2]))),
                        true,
                        true);
            default -> Shade.UNKNOWN;
        };
    }

    private static double number(PdfObject object) {
        return object instanceof Num number && number.isPlain() ? number.value() : 1000;
    }
}
