package org.vanthu.signing.internal.verify.look;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.vanthu.signing.internal.pdf.PdfFile;

/**
 * Words that can be seen in the pictures and drawn lines of a page, a scanned one above all. The page is drawn without its letters, whose
 * places are known, and looked at for what has the size of letters and stands out.
 */
final class WordsInPictures {

    /** How much lighter or darker the dot beside is at the edge of a letter (of 255). */
    private static final int STANDS_OUT = 60;
    /** Where letters are looked for at once, and how far on the next time (dots). */
    private static final int CELL = 18;

    private static final int STEP = 6;
    /** Edges of a letter in a cell, at least; specks of dust have fewer. */
    private static final int EDGES = 22;
    /** How high and wide a letter is at least (dots): rows of dots are less high, lines less wide. */
    private static final int HIGH = 6;

    private static final int WIDE = 4;
    /** A straight edge that is longer is that of a line or a frame (dots). */
    private static final int LONG_ACROSS = 18;

    private static final int LONG_UPWARDS = 36;

    private static final Set<String> LETTERS = Set.of("Tf", "Tj", "TJ", "'", "\"");

    private WordsInPictures() {}

    /** What was found. */
    enum Found {
        NOTHING,
        WORDS,
        /** What is there cannot be drawn, and may be anything. */
        UNREADABLE
    }

    /**
     * Whether there are any.
     *
     * @param page from 0
     * @param box left, bottom, right, top in user space
     */
    static Found under(PdfFile file, int page, double... box) {
        return PagePart.draw(file, page, ImageType.GRAY, (shown, parameters) -> new WithoutLetters(parameters), box)
                .map(picture -> areIn(picture) ? Found.WORDS : Found.NOTHING)
                .orElse(Found.UNREADABLE);
    }

    /** Whether there are any in what was drawn. */
    static boolean areIn(BufferedImage picture) {
        return new Edges(picture).areOfWords();
    }

    private static final class WithoutLetters extends PageDrawer {

        WithoutLetters(PageDrawerParameters parameters) throws IOException {
            super(parameters);
            // what fields and remarks show is known as well
            setAnnotationFilter(annotation -> false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!LETTERS.contains(operator.getName())) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                throws IOException {
            // a picture that cannot be read may show anything
            throw failed;
        }
    }

    /** Where a picture is much lighter or darker than beside. */
    private static final class Edges {

        private final int width;
        private final int height;
        /** A step to the dot on the right. */
        private final boolean[][] across;
        /** A step to the dot below. */
        private final boolean[][] upwards;

        Edges(BufferedImage picture) {
            Raster dots = picture.getRaster();
            width = picture.getWidth() - 1;
            height = picture.getHeight() - 1;
            across = new boolean[Math.max(height, 0)][Math.max(width, 0)];
            upwards = new boolean[Math.max(height, 0)][Math.max(width, 0)];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int here = dots.getSample(x, y, 0);
                    across[y][x] = Math.abs(here - dots.getSample(x + 1, y, 0)) > STANDS_OUT;
                    upwards[y][x] = Math.abs(here - dots.getSample(x, y + 1, 0)) > STANDS_OUT;
                }
            }
        }

        boolean areOfWords() {
            boolean[][] edges = withoutLines();
            for (int y = 0; y < height; y += STEP) {
                for (int x = 0; x < width; x += STEP) {
                    if (isLetter(edges, x, y)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean[][] withoutLines() {
            boolean[][] edges = new boolean[Math.max(height, 0)][Math.max(width, 0)];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    edges[y][x] = across[y][x] || upwards[y][x];
                }
            }
            // of what is longer, a low or narrow part may be all that is here
            int longAcross = Math.min(LONG_ACROSS, width * 3 / 4);
            int longUpwards = Math.min(LONG_UPWARDS, height * 3 / 4);
            for (int y = 0; y < height; y++) {
                int run = 0;
                for (int x = 0; x <= width; x++) {
                    boolean straight = x < width && upwards[y][x] && !across[y][x];
                    run = straight ? run + 1 : 0;
                    for (int i = 0; straight && run >= longAcross && i < (run == longAcross ? run : 1); i++) {
                        edges[y][x - i] = false;
                    }
                }
            }
            for (int x = 0; x < width; x++) {
                int run = 0;
                for (int y = 0; y <= height; y++) {
                    boolean straight = y < height && across[y][x] && !upwards[y][x];
                    run = straight ? run + 1 : 0;
                    for (int i = 0; straight && run >= longUpwards && i < (run == longUpwards ? run : 1); i++) {
                        edges[y - i][x] = false;
                    }
                }
            }
            return edges;
        }

        private boolean isLetter(boolean[][] edges, int left, int top) {
            int count = 0;
            long columns = 0;
            int rows = 0;
            for (int y = top; y < Math.min(top + CELL, height); y++) {
                boolean any = false;
                for (int x = left; x < Math.min(left + CELL, width); x++) {
                    if (edges[y][x]) {
                        count++;
                        columns |= 1L << (x - left);
                        any = true;
                    }
                }
                rows += any ? 1 : 0;
            }
            return count >= EDGES && rows >= HIGH && Long.bitCount(columns) >= WIDE;
        }
    }
}
