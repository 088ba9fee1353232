package org.vanthu.signing.internal.verify.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.spi.IIORegistry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.RevisionAccess;

/** Draws a part of a page. */
final class PagePart {

    /** Dots a point: letters of eight points are a dozen dots high. */
    private static final double DOTS = 1.5;

    private static final int MOST_DOTS = 4 << 20;
    private static final double FEWEST_DOTS = 0.9;

    static {
        // In a framework no program finds the services of another bundle by itself.
        IIORegistry.getDefaultInstance().registerServiceProvider(new JBIG2ImageReaderSpi());
    }

    private PagePart() {}

    /** What draws. */
    interface Pen {
        PageDrawer on(PDPage page, PageDrawerParameters parameters) throws IOException;
    }

    /**
     * The picture of it; empty where it is too large, lies off the page, or cannot be drawn.
     *
     * @param page from 0
     * @param box left, bottom, right, top in user space
     */
    static Optional<BufferedImage> draw(PdfFile file, int page, ImageType kind, Pen pen, double... box) {
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        double dots = Math.min(DOTS, Math.sqrt(MOST_DOTS / Math.max(1, width * height)));
        if (dots < FEWEST_DOTS) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(new RevisionAccess(file))) {
            PDPage shown = document.getPage(page);
            shown.setRotation(0);
            shown.getCOSObject().removeItem(COSName.getPDFName("UserUnit"));
            shown.setCropBox(new PDRectangle((float) box[0], (float) box[1], (float) width, (float) height));
            PDRectangle visible = shown.getCropBox();
            if (visible.getWidth() < width / 2 || visible.getHeight() < height / 2) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(document) {
                @Override
                protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                    return pen.on(shown, parameters);
                }
            };
            renderer.setSubsamplingAllowed(true);
            return Optional.of(renderer.renderImage(page, (float) dots, kind));
        } catch (IOException | RuntimeException cannotBeDrawn) {
            return Optional.empty();
        }
    }
}
