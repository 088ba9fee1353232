package org.vanthu.signing.internal.verify.look;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.verify.proof.Remembered;

/**
 * Whether a look hides what it stands on, by whatever means: it is drawn on white and on black, and where both look the same nothing
 * comes through.
 */
public final class OpaqueLook {

    /** No stroke of a letter in usual sizes is as wide (dots). */
    private static final int BLOCK = 8;
    /** Seals have areas in a colour; wider ones hide several letters (dots). */
    private static final int WIDE = 45;
    /** Words that come through less strongly cannot be read (of 255). */
    private static final int COMES_THROUGH = 64;
    /** From here on the strongest and the weakest part of a colour are that of a colour, not of paper or ink (of 255). */
    private static final int COLOURFUL = 60;

    /** Looks that are larger are drawn each time (square points). */
    private static final double SMALL = 40_000;

    private static final Remembered<String, Optional<OpaqueLook>> KNOWN = new Remembered<>(digest -> true);

    /** Dots through which nothing comes, and those of them in the colour of paper or ink. */
    private final boolean[][] any;

    private final boolean[][] ink;

    private OpaqueLook(boolean[][] any, boolean[][] ink) {
        this.any = any;
        this.ink = ink;
    }

    /**
     * What it hides; empty where it cannot be drawn.
     *
     * @param page from 0
     * @param place of the annotation in the list of its page, from 0
     * @param box where it stands
     */
    public static Optional<OpaqueLook> of(PdfFile file, int page, int place, double... box) throws MalformedPdf {
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        List<PdfObject> all = file.list(Pages.of(file).list().get(page).dict(), "Annots");
        if (place >= 0
                && place < all.size()
                && width * height <= SMALL
                && file.resolve(all.get(place)) instanceof Dict one) {
            Optional<String> same = LookDigest.of(file, one, width, height);
            if (same.isPresent()) {
                return KNOWN.to(same.get(), unknown -> together(file, page, Set.of(place), box));
            }
        }
        return together(file, page, Set.of(place), box);
    }

    /** What several annotations of a page hide together. */
    static Optional<OpaqueLook> together(PdfFile file, int page, Set<Integer> places, double... box) {
        Optional<BufferedImage> onWhite = draw(file, page, places, 1, box);
        Optional<BufferedImage> onBlack = onWhite.isEmpty() ? onWhite : draw(file, page, places, 0, box);
        return onBlack.map(black -> of(onWhite.orElseThrow().getRaster(), black.getRaster()));
    }

    private static OpaqueLook of(Raster white, Raster black) {
        int width = Math.min(white.getWidth(), black.getWidth());
        int height = Math.min(white.getHeight(), black.getHeight());
        boolean[][] any = new boolean[height][width];
        boolean[][] ink = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                any[y][x] = isOpaque(white, black, x, y);
                ink[y][x] = any[y][x] && !isColourful(white, x, y);
            }
        }
        return new OpaqueLook(any, ink);
    }

    /** Whether it hides words. */
    public boolean hides() {
        return hasBlock(ink, BLOCK, BLOCK) || hasBlock(any, WIDE, BLOCK) || hasBlock(any, BLOCK, WIDE);
    }

    /** What it hides and an earlier look at the same place did not. */
    OpaqueLook without(OpaqueLook earlier) {
        return new OpaqueLook(without(any, earlier.any), without(ink, earlier.any));
    }

    private static boolean[][] without(boolean[][] dots, boolean[][] others) {
        boolean[][] left = new boolean[dots.length][];
        for (int y = 0; y < dots.length; y++) {
            left[y] = dots[y].clone();
            for (int x = 0; x < left[y].length && y < others.length && x < others[y].length; x++) {
                left[y][x] &= !others[y][x];
            }
        }
        return left;
    }

    private static Optional<BufferedImage> draw(
            PdfFile file, int page, Set<Integer> places, int ground, double... box) {
        return PagePart.draw(
                file, page, ImageType.RGB, (shown, parameters) -> new Alone(shown, parameters, places, ground), box);
    }

    private static boolean isOpaque(Raster white, Raster black, int x, int y) {
        for (int band = 0; band < white.getNumBands(); band++) {
            if (Math.abs(white.getSample(x, y, band) - black.getSample(x, y, band)) >= COMES_THROUGH) {
                return false;
            }
        }
        return true;
    }

    private static boolean isColourful(Raster dots, int x, int y) {
        int most = 0;
        int least = 255;
        for (int band = 0; band < dots.getNumBands(); band++) {
            most = Math.max(most, dots.getSample(x, y, band));
            least = Math.min(least, dots.getSample(x, y, band));
        }
        return most - least > COLOURFUL;
    }

    /** Whether a rectangle of that size is set everywhere. */
    private static boolean hasBlock(boolean[][] dots, int wide, int high) {
        int[] column = new int[dots.length == 0 ? 0 : dots[0].length];
        for (boolean[] row : dots) {
            int run = 0;
            for (int x = 0; x < row.length; x++) {
                column[x] = row[x] ? column[x] + 1 : 0;
                run = column[x] >= high ? run + 1 : 0;
                if (run >= wide) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Draws some annotations on a ground of one colour. */
    private static final class Alone extends PageDrawer {

        Alone(PDPage page, PageDrawerParameters parameters, Set<Integer> places, int ground) throws IOException {
            super(parameters);
            COSStream painted = new COSStream();
            try (OutputStream out = painted.createOutputStream()) {
                out.write((ground + " g -99999 -99999 199998 199998 re f").getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, painted);
            COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            Set<COSBase> wanted = new HashSet<>();
            for (int place : places) {
                if (all != null && place < all.size()) {
                    wanted.add(all.getObject(place));
                }
            }
            setAnnotationFilter(annotation -> wanted.contains(annotation.getCOSObject()));
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                throws IOException {
            throw failed;
        }
    }
}
