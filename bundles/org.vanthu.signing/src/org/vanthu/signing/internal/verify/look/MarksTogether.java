package org.vanthu.signing.internal.verify.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.Rectangles;

/**
 * Marks that lie one over the other: each lets words through or darkens them a little, all of them may hide them. Viewers darken each place
 * of a highlight by its colour where it has no look of its own.
 */
public final class MarksTogether {

    /** More of them are not reckoned out: nobody marks so much of a page. */
    private static final int MOST = 1000;
    /** Marks with a look of their own that may lie one over the other. */
    private static final int MOST_LAYERS = 3;

    /** Thin lines that viewers draw for marked words. */
    private static final int MOST_LINES = 6;

    private static final Set<String> SHAPES = Set.of("Square", "Circle", "Line");
    /** So wide is the widest line that is a remark (points). */
    private static final double THICK = 4;
    /** Lines that are nearer to each other than this many times their width leave nothing between them. */
    private static final double NEAR = 1.5;

    private static final Set<String> LINES = Set.of("Underline", "StrikeOut", "Squiggly");
    private static final double ALL_LIGHT = -Math.log(Paint.LIGHT);
    private static final double A_LITTLE = 1e-9;
    private static final int CORNERS = 4;

    /**
     * What takes light away.
     *
     * @param box where, left, bottom, right, top
     * @param dark how much: the logarithm of what is left
     */
    private record Layer(double[] box, double dark) {}

    private final PdfFile file;
    private final List<Layer> layers = new ArrayList<>();

    public MarksTogether(PdfFile file) {
        this.file = file;
    }

    /** Whether the places of one highlight that viewers draw hide together. */
    public static boolean hides(PdfFile file, Dict highlight) throws MalformedPdf {
        MarksTogether marks = new MarksTogether(file);
        marks.add(highlight);
        return marks.hide();
    }

    public void add(Dict mark) throws MalformedPdf {
        boolean drawn = !ShownContent.hasOneLook(file, mark);
        String kind = file.name(mark, "Subtype").orElse("");
        if (drawn && kind.equals("Highlight")) {
            List<PdfObject> colour = file.list(mark, "C");
            double dark = colour.isEmpty() ? 0 : -Math.log(Math.clamp(Paint.light(colour), A_LITTLE, 1));
            for (double[] place : places(file.list(mark, "QuadPoints"))) {
                layers.add(new Layer(place, dark));
            }
            return;
        }
        if (drawn && SHAPES.contains(kind)) {
            addShape(mark, kind);
            return;
        }
        Optional<double[]> box = Rectangles.of(file, mark.get("Rect"));
        int most = drawn && LINES.contains(kind) ? MOST_LINES : MOST_LAYERS;
        box.ifPresent(sides -> layers.add(new Layer(sides, ALL_LIGHT / most)));
    }

    /** Thick lines hide where two of them are near each other. */
    private void addShape(Dict mark, String kind) throws MalformedPdf {
        double width = lineWidth(file, mark);
        List<PdfObject> ends = file.list(mark, "L");
        Optional<double[]> box = kind.equals("Line") && ends.size() == CORNERS
                ? Optional.of(Rectangles.around(
                        new double[] {number(ends.get(0)), number(ends.get(2))},
                        new double[] {number(ends.get(1)), number(ends.get(3))}))
                : Rectangles.of(file, mark.get("Rect"));
        double beside = NEAR * width;
        box.ifPresent(sides -> layers.add(new Layer(
                new double[] {sides[0] - beside, sides[1] - beside, sides[2] + beside, sides[3] + beside},
                ALL_LIGHT * Math.max(width / THICK, 1.0 / MOST_LAYERS))));
    }

    /** How wide viewers draw the line of a shape (points). */
    public static double lineWidth(PdfFile file, Dict mark) throws MalformedPdf {
        Dict line = file.dict(mark, "BS").orElse(Dict.empty());
        return file.resolve(line, "W") instanceof Num width ? width.value() : 1;
    }

    private List<double[]> places(List<PdfObject> corners) throws MalformedPdf {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i + 2 * CORNERS <= corners.size(); i += 2 * CORNERS) {
            double[] x = new double[CORNERS];
            double[] y = new double[CORNERS];
            for (int j = 0; j < CORNERS; j++) {
                x[j] = number(corners.get(i + 2 * j));
                y[j] = number(corners.get(i + 2 * j + 1));
            }
            places.add(Rectangles.around(x, y));
        }
        return places;
    }

    private double number(PdfObject object) throws MalformedPdf {
        return file.resolve(object) instanceof Num number ? number.value() : 0;
    }

    /** Whether too little light is left somewhere. Where most lie one over the other, one begins on the left and one below. */
    public boolean hide() {
        if (layers.size() > MOST) {
            return true;
        }
        layers.removeIf(one -> one.dark < A_LITTLE);
        for (Layer left : layers) {
            double x = left.box[0];
            List<Layer> column = layers.stream()
                    .filter(one -> one.box[0] <= x && x < one.box[2])
                    .toList();
            for (Layer below : column) {
                double y = below.box[1];
                double dark = column.stream()
                        .filter(one -> one.box[1] <= y && y < one.box[3])
                        .mapToDouble(Layer::dark)
                        .sum();
                if (dark > ALL_LIGHT + A_LITTLE) {
                    return true;
                }
            }
        }
        return false;
    }
}
