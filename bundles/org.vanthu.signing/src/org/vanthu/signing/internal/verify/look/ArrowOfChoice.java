package org.vanthu.signing.internal.verify.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The look that PDFium gives to an empty choice field that has none: the grey button with an arrow at its right end, and nothing else.
 * It is known by every line of it, so that nobody can write with them.
 */
public final class ArrowOfChoice {

    /** What is drawn; W and H stand for width and height of the field, M for half its height. */
    private static final String[] DRAWN = ("q Q q 0.862745 0.862745 0.862745 rg W-14 1 13 H-2 re f Q q q 1 g "
                    + "W-13 2 m W-13 H-2 l W-2 H-2 l W-3 H-3 l W-12 H-3 l W-12 3 l f "
                    + "0.5 g W-2 H-2 m W-2 2 l W-13 2 l W-12 3 l W-3 3 l W-3 H-3 l f "
                    + "0 g W-14 1 13 H-2 re W-13 2 11 H-4 re f* Q Q q 0 g "
                    + "W-10.5 M1.5 m W-4.5 M1.5 l W-7.5 M-1.5 l W-10.5 M1.5 l f Q")
            .split(" ");
    /** By how much numbers may differ that are written in single precision. */
    private static final double SAME = 0.001;

    private ArrowOfChoice() {}

    /** Whether the look of this place is that. */
    public static boolean isAll(PdfFile file, Dict place) throws MalformedPdf {
        Dict looks = file.dict(place, "AP").orElse(Dict.empty());
        if (looks.entries().size() != 1
                || !(file.resolve(looks, "N") instanceof Stream look)
                || look.dict().has("OC")
                || look.dict().has("Group")) {
            return false;
        }
        Optional<double[]> box = Rectangles.of(file, look.dict().get("BBox"));
        Optional<double[]> shown = Rectangles.of(file, place.get("Rect"));
        return box.isPresent()
                && shown.isPresent()
                && box.get()[0] == 0
                && box.get()[1] == 0
                && isSame(box.get()[2], shown.get()[2] - shown.get()[0])
                && isSame(box.get()[3], shown.get()[3] - shown.get()[1])
                && !ListLook.isMoved(file, look)
                && isDrawn(look, box.get()[2], box.get()[3]);
    }

    private static boolean isDrawn(Stream look, double width, double height) throws MalformedPdf {
        List<Object> found = new ArrayList<>();
        ContentOperators.read(new ArrayBytes(Unpacking.unpack(look)), (operator, operands) -> {
            found.addAll(operands);
            found.add(operator);
        });
        boolean same = found.size() == DRAWN.length;
        for (int i = 0; same && i < DRAWN.length; i++) {
            same = found.get(i) instanceof Num number
                    ? number.isPlain() && isSame(number.value(), number(DRAWN[i], width, height))
                    : found.get(i).equals(DRAWN[i]);
        }
        return same;
    }

    private static double number(String written, double width, double height) {
        return switch (written.charAt(0)) {
            case 'W' -> width + Double.parseDouble(written.substring(1));
            case 'H' -> height + Double.parseDouble(written.substring(1));
            case 'M' -> height / 2 + Double.parseDouble(written.substring(1));
            case '0', '1', '2', '3' -> Double.parseDouble(written);
            default -> Double.NaN;
        };
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME;
    }
}
