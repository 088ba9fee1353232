package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;

/**
 * Letters of a look that stand where letters of the page do, on their line and as high as they are: nothing is hidden, and an eight upon
 * a three is an eight.
 */
final class LettersUponWords {

    /** Letters are on the same line up to this part of their height. */
    private static final double SAME_LINE = 0.15;
    /** They are as high as others up to this part. */
    private static final double SAME_HEIGHT = 0.1;
    /** So much of the height of a letter is upon another at least. */
    private static final double UPON = 0.2;

    private LettersUponWords() {}

    /**
     * Whether a look has some.
     *
     * @param words those of the page
     */
    static boolean areIn(PdfFile file, Dict annotation, WordsOnPage words) throws MalformedPdf {
        PdfObject look = file.resolve(file.dict(annotation, "AP").orElse(Dict.empty()), "N");
        Optional<double[]> rectangle = Rectangles.of(file, annotation.get("Rect"));
        if (!(look instanceof Stream drawn) || rectangle.isEmpty()) {
            return false;
        }
        AffineTransform placed = placed(file, drawn, rectangle.get());
        List<Rectangle2D> letters = WordsOnPage.of(file, drawn).places();
        return letters.stream()
                .map(letter -> placed.createTransformedShape(letter).getBounds2D())
                .anyMatch(letter -> words.places().stream().anyMatch(word -> isUpon(letter, word)));
    }

    /** How a look is fitted into its place (ISO 32000-2, 12.5.5). */
    private static AffineTransform placed(PdfFile file, Stream look, double... rectangle) throws MalformedPdf {
        List<PdfObject> said = file.list(look.dict(), "Matrix");
        AffineTransform matrix = said.isEmpty() ? new AffineTransform() : ContentOperators.matrix(said);
        double[] box = Rectangles.of(file, look.dict().get("BBox")).orElse(new double[4]);
        Rectangle2D around = matrix.createTransformedShape(
                        new Rectangle2D.Double(box[0], box[1], box[2] - box[0], box[3] - box[1]))
                .getBounds2D();
        AffineTransform placed = AffineTransform.getTranslateInstance(rectangle[0], rectangle[1]);
        if (!around.isEmpty()) {
            placed.scale(
                    (rectangle[2] - rectangle[0]) / around.getWidth(),
                    (rectangle[3] - rectangle[1]) / around.getHeight());
        }
        placed.translate(-around.getX(), -around.getY());
        placed.concatenate(matrix);
        return placed;
    }

    private static boolean isUpon(Rectangle2D letter, Rectangle2D word) {
        double high = word.getHeight();
        double both = Math.min(letter.getMaxX(), word.getMaxX()) - Math.max(letter.getMinX(), word.getMinX());
        return Math.abs(letter.getMinY() - word.getMinY()) <= SAME_LINE * high
                && Math.abs(letter.getHeight() - high) <= SAME_HEIGHT * high
                && both >= UPON * high;
    }
}
