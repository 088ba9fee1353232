package org.vanthu.signing.internal.verify.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The zigzag under words: a line that goes on to the right at every turn and up and down between two heights can be no letters, however
 * many turns it has. MuPDF draws it with a turn every two points.
 */
public final class Squiggle {

    /** How high it may be (points in the appearance). */
    private static final double HIGHEST = 4;
    /** How far from turn to turn at least, in widths of the line: paper stays between them. */
    private static final double NARROWEST = 1.5;

    private static final Set<String> HARMLESS = Set.of("RG", "G", "K", "J", "j", "M", "S", "q", "Q", "n");

    private final List<List<double[]>> lines = new ArrayList<>();
    private double widest = 1;
    private boolean other;

    /** How high the zigzags at hand may be. */
    private final double highest;

    private Squiggle(double highest) {
        this.highest = highest;
    }

    /** Whether the look of this annotation is nothing but zigzags, at most so many. */
    public static boolean isAll(PdfFile file, Dict annotation, int most) throws MalformedPdf {
        Dict looks = file.dict(annotation, "AP").orElse(Dict.empty());
        if (!(file.resolve(looks, "N") instanceof Stream look)) {
            return false;
        }
        Squiggle squiggle = new Squiggle(HIGHEST);
        ContentOperators.read(new ArrayBytes(Unpacking.unpack(look)), squiggle::operate);
        return !squiggle.other
                && squiggle.lines.size() <= most
                && squiggle.lines.stream().allMatch(squiggle::isZigzag);
    }

    /** Whether a cell of a pattern is one zigzag and nothing else; whoever uses it says how large it is. */
    static boolean isCell(Stream cell) throws MalformedPdf {
        Squiggle squiggle = new Squiggle(Double.MAX_VALUE);
        ContentOperators.read(new ArrayBytes(Unpacking.unpack(cell)), squiggle::operate);
        return !squiggle.other && squiggle.lines.size() == 1 && squiggle.isZigzag(squiggle.lines.getFirst());
    }

    private void operate(String operator, List<PdfObject> operands) {
        if (operator.equals("w") && operands.size() == 1 && operands.getFirst() instanceof Num width) {
            widest = Math.max(widest, width.value());
            return;
        }
        boolean starts = operator.equals("m");
        if (!starts && !operator.equals("l")) {
            other |= !HARMLESS.contains(operator);
            return;
        }
        if (operands.size() != 2
                || !(operands.getFirst() instanceof Num x)
                || !(operands.getLast() instanceof Num y)
                || !starts && lines.isEmpty()) {
            other = true;
            return;
        }
        if (starts) {
            lines.add(new ArrayList<>());
        }
        lines.getLast().add(new double[] {x.value(), y.value()});
    }

    private boolean isZigzag(List<double[]> line) {
        for (int i = 1; i < line.size(); i++) {
            double[] here = line.get(i);
            double[] before = line.get(i - 1);
            boolean back = i > 1 && Math.abs(here[1] - line.get(i - 2)[1]) < 0.01;
            if (here[0] - before[0] < widest * NARROWEST || Math.abs(here[1] - before[1]) > highest || i > 1 && !back) {
                return false;
            }
        }
        return true;
    }
}
