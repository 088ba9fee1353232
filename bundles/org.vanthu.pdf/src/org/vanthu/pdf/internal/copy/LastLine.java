package org.vanthu.pdf.internal.copy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Where what is on a page ends, found in its picture, so that scans, stamps and seals count as well as text. */
final class LastLine {

    private static final float DOTS_PER_INCH = 36;
    private static final int DARKER = 40;

    /** Dots of a scan are no line. */
    private static final int SPECKS = 2;

    private LastLine() {}

    /** Distance from the upper edge of the page as it is shown, points; the scanner's own edge at the foot does not count. */
    static double of(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
        int paper = image.getRaster().getSample(image.getWidth() - 4, image.getHeight() / 2, 0);
        int edge = image.getWidth() / 40;
        for (int y = image.getHeight() - 1 - edge; y > 0; y--) {
            int dark = 0;
            for (int x = edge; x < image.getWidth() - edge; x++) {
                dark += image.getRaster().getSample(x, y, 0) < paper - DARKER ? 1 : 0;
            }
            if (dark > SPECKS) {
                return (y + 1) * 72 / DOTS_PER_INCH;
            }
        }
        return 0;
    }
}
