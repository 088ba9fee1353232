package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;

/** How the letters of an annotation's look stand in it, roughly. */
public final class LettersOfLook {

    /** Letters that are less high cannot be read (points). */
    private static final double SMALLEST = 2;
    /** The cosine of a right angle, as PDFBox writes it, is less. */
    private static final double NOTHING = 1e-9;
    /** Lines that share more than this part of the shorter one lie one over the other. */
    private static final double CLOSE_LINES = 0.5;

    private LettersOfLook() {}

    /** Whether a look of an annotation shows its words in its box, in the order in which they are read. */
    public static boolean areReadInOrder(PdfFile file, Stream look) throws MalformedPdf {
        WordsOnPage found = WordsOnPage.of(file, look);
        Rectangle2D box = Rectangles.of(file, look.dict().get("BBox"))
                .map(sides -> (Rectangle2D)
                        new Rectangle2D.Double(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]))
                .orElseGet(Rectangle2D.Double::new);
        Rectangle2D last = null;
        for (Rectangle2D word : found.places()) {
            boolean shown = word.getHeight() >= SMALLEST
                    && box.contains(word.getMinX(), word.getCenterY())
                    && box.contains(word.getCenterX(), word.getCenterY());
            boolean follows = last == null
                    || word.getMaxY() <= last.getCenterY()
                    || word.getMinX() >= last.getMaxX() - word.getHeight()
                            && Math.abs(word.getMinY() - last.getMinY()) < word.getHeight() / 2;
            if (!shown || !follows) {
                return false;
            }
            last = word;
        }
        return !found.areSpoilt() && isUpright(file.list(look.dict(), "Matrix"));
    }

    /** Whether the words of an annotation's look run into each other, so that they are bars rather than words. */
    static boolean areClose(PdfFile file, Dict annotation) throws MalformedPdf {
        for (Stream look : looks(file, annotation)) {
            WordsOnPage found = WordsOnPage.of(file, look);
            List<Rectangle2D> words = found.places();
            boolean close = found.areClose();
            for (int i = 0; i < words.size(); i++) {
                Rectangle2D word = words.get(i);
                for (Rectangle2D other : words.subList(0, i)) {
                    Rectangle2D both = word.createIntersection(other);
                    close |= !both.isEmpty()
                            && both.getWidth() * both.getHeight() > CLOSE_LINES * Math.min(area(word), area(other));
                }
            }
            if (close) {
                return true;
            }
        }
        return false;
    }

    private static double area(Rectangle2D word) {
        return word.getWidth() * word.getHeight();
    }

    private static List<Stream> looks(PdfFile file, Dict annotation) throws MalformedPdf {
        PdfObject normal = file.resolve(file.dict(annotation, "AP").orElse(Dict.empty()), "N");
        List<Stream> looks = new ArrayList<>();
        for (PdfObject one :
                normal instanceof Dict states ? List.copyOf(states.entries().values()) : List.of(normal)) {
            if (file.resolve(one) instanceof Stream look) {
                looks.add(look);
            }
        }
        return looks;
    }

    /** How high the highest letters of an annotation's look are on the page, in points; 0 where it shows none. */
    static double highest(PdfFile file, Dict annotation) throws MalformedPdf {
        double highest = 0;
        for (Stream look : looks(file, annotation)) {
            double scale = Rectangles.enlarged(
                    file, annotation.get("Rect"), look.dict().get("BBox"));
            for (Rectangle2D word : WordsOnPage.of(file, look).places()) {
                highest = Math.max(highest, word.getHeight() / WordsOnPage.HEIGHT_OF_LETTER * scale);
            }
        }
        return highest;
    }

    /** Whether a matrix moves, enlarges or turns by a right angle, and does not mirror. */
    private static boolean isUpright(List<PdfObject> matrix) {
        AffineTransform all = ContentOperators.matrix(matrix);
        boolean straight = isNothing(all.getShearX()) && isNothing(all.getShearY()) && all.getScaleX() > 0;
        boolean turned = isNothing(all.getScaleX()) && isNothing(all.getScaleY());
        return (straight || turned) && all.getDeterminant() > 0;
    }

    private static boolean isNothing(double part) {
        return Math.abs(part) < NOTHING;
    }
}
