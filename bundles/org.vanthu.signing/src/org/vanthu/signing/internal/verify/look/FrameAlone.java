package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The look of a field in which nothing stands: its ground, the lines of its frame along its sides, and blanks. iText, OpenPDF, pdf-lib and
 * PDFium draw empty fields so. Whatever lies further inside, or is higher than lines of frames are, may be letters.
 */
public final class FrameAlone {

    /** How far from a side its lines may be (points), and which part of the lower or narrower way. */
    private static final double BESIDE = 4;

    private static final double PART = 0.25;
    /** How far a piece of a line may lead away from its side, and how long one may be that does not run along it: corners are cut aslant (points). */
    private static final double ASIDE = 2;

    private static final double ENLARGED = 1.1;
    private static final int MOST_PIECES = 32;

    private static final Set<String> HARMLESS = Set.of(
            "w", "J", "j", "M", "d", "i", "g", "G", "rg", "RG", "k", "K", "W", "W*", "BMC", "EMC", "BT", "ET", "Tf",
            "Td", "TD", "Tm", "Tj", "TJ", "T*", "TL", "Tc", "Tw", "Tz");
    private static final Set<String> PAINTS = Set.of("f", "F", "f*", "S", "B", "B*", "n");
    private static final Set<String> CLOSES = Set.of("h", "s", "b", "b*");

    private final double[] box;
    private final double beside;
    private final Deque<AffineTransform> places = new ArrayDeque<>(List.of(new AffineTransform()));
    private boolean other;
    private int pieces;
    private @Nullable Point2D first;
    private @Nullable Point2D last;

    private FrameAlone(double... box) {
        this.box = box;
        this.beside = Math.min(BESIDE, PART * Math.min(box[2] - box[0], box[3] - box[1]));
    }

    /** Whether a place shows nothing at all, or nothing else. */
    public static boolean orNothing(PdfFile file, Dict place) throws MalformedPdf {
        return ShownContent.of(file, place).showsNothing() || isAll(file, place);
    }

    /** Whether a place has one look, and that shows nothing else. */
    static boolean isAll(PdfFile file, Dict place) throws MalformedPdf {
        ShownContent shown = ShownContent.of(file, place);
        Dict looks = file.dict(place, "AP").orElse(Dict.empty());
        if (!(file.resolve(looks, "N") instanceof Stream look) || !shown.understood() || !isBlank(file, shown)) {
            return false;
        }
        Optional<double[]> box = Rectangles.of(file, look.dict().get("BBox"));
        if (box.isEmpty()
                || ListLook.isMoved(file, look)
                || Rectangles.enlarged(file, place.get("Rect"), look.dict().get("BBox")) > ENLARGED) {
            return false;
        }
        FrameAlone frame = new FrameAlone(box.get());
        ContentOperators.read(new ArrayBytes(Unpacking.unpack(look)), frame::operate);
        return !frame.other && frame.pieces <= MOST_PIECES;
    }

    /** Whether it shows spaces only, of fonts that everybody has: iText 9 draws one that does not break. */
    public static boolean isBlank(PdfFile file, ShownContent shown) throws MalformedPdf {
        for (PdfObject font : shown.fonts()) {
            if (!(file.resolve(font) instanceof Dict letters) || !EverybodysFonts.isOne(file, letters)) {
                return false;
            }
        }
        return shown.text().replace("\u00a0", "").isEmpty();
    }

    private void operate(String operator, List<PdfObject> operands) {
        switch (operator) {
            case "q" -> places.push(places.getFirst());
            case "Q" -> {
                if (places.size() > 1) {
                    places.pop();
                }
            }
            case "cm" -> {
                AffineTransform now = new AffineTransform(places.pop());
                now.concatenate(ContentOperators.matrix(operands));
                places.push(now);
            }
            case "m" -> {
                close();
                first = point(operands, 0, 0);
                last = first;
            }
            case "l" -> lineTo(point(operands, 0, 0));
            case "re" -> {
                close();
                first = point(operands, 0, 0);
                last = first;
                double wide = ContentOperators.number(operands, 2);
                double high = ContentOperators.number(operands, 3);
                lineTo(point(operands, wide, 0));
                lineTo(point(operands, wide, high));
                lineTo(point(operands, 0, high));
                close();
            }
            default -> {
                if (PAINTS.contains(operator) || CLOSES.contains(operator)) {
                    close();
                } else {
                    other |= !HARMLESS.contains(operator);
                }
            }
        }
    }

    private Point2D point(List<PdfObject> operands, double right, double up) {
        Point2D there = new Point2D.Double(
                ContentOperators.number(operands, 0) + right, ContentOperators.number(operands, 1) + up);
        return places.getFirst().transform(there, null);
    }

    private void close() {
        if (first != null) {
            lineTo(first);
        }
        first = null;
        last = null;
    }

    private void lineTo(Point2D to) {
        Point2D from = last;
        last = to;
        pieces++;
        other |= from == null || !isAlong(from, to);
    }

    /** Whether a piece of a line runs along one of the four sides, or is a short one at its end. */
    private boolean isAlong(Point2D from, Point2D to) {
        double across = Math.abs(from.getX() - to.getX());
        double up = Math.abs(from.getY() - to.getY());
        double aside = Math.min(ASIDE, beside);
        boolean isShort = across <= aside && up <= aside;
        boolean upright = across <= aside && (isShort || up >= box[3] - box[1] - 2 * beside);
        boolean level = up <= aside && (isShort || across >= box[2] - box[0] - 2 * beside);
        return upright && (areAt(from.getX(), to.getX(), box[0]) || areAt(from.getX(), to.getX(), box[2]))
                || level && (areAt(from.getY(), to.getY(), box[1]) || areAt(from.getY(), to.getY(), box[3]));
    }

    private boolean areAt(double one, double another, double side) {
        return Math.abs(one - side) <= beside && Math.abs(another - side) <= beside;
    }
}
