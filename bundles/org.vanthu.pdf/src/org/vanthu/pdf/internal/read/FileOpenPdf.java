package org.vanthu.pdf.internal.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PdfTroubles;

/** One document held open; PDFBox allows one thread at a time. */
final class FileOpenPdf implements OpenPdf {

    private static final double LEAST_RESOLUTION = 10;
    private static final double GREATEST_RESOLUTION = 600;
    private static final double MOST_PIXELS = 60e6;
    private static final int OPAQUE = 0xff000000;

    private final PDDocument document;

    FileOpenPdf(PDDocument document) {
        this.document = document;
    }

    @Override
    public synchronized int pageCount() {
        return document.getNumberOfPages();
    }

    @Override
    public synchronized Outcome<PageGeometry> geometry(int page) {
        return on(page, found -> Outcome.done(Geometry.of(found)));
    }

    @Override
    public synchronized Outcome<PageImage> draw(int page, double dotsPerInch, BooleanSupplier cancelled) {
        return on(page, found -> {
            PageGeometry geometry = Geometry.of(found);
            double wished = Math.clamp(dotsPerInch, LEAST_RESOLUTION, GREATEST_RESOLUTION) / 72;
            double bounded = Math.min(wished, Math.sqrt(MOST_PIXELS / (geometry.width() * geometry.height())));
            CancellableRenderer renderer = new CancellableRenderer(document, cancelled);
            BufferedImage image = renderer.renderImage(page, (float) bounded, ImageType.RGB);
            return Outcome.done(opaque(image, bounded * 72, renderer.hasDrawnAll()));
        });
    }

    private static PageImage opaque(BufferedImage image, double dotsPerInch, boolean whole) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new PageImage(image.getWidth(), image.getHeight(), pixels, dotsPerInch, whole);
    }

    @Override
    public synchronized Outcome<PageImage> thumbnail(int page, int longerSide, BooleanSupplier cancelled) {
        return geometry(page)
                .flatMap(geometry ->
                        draw(page, longerSide * 72.0 / Math.max(geometry.width(), geometry.height()), cancelled));
    }

    @Override
    public synchronized Outcome<PageText> text(int page, BooleanSupplier cancelled) {
        return on(page, found -> Outcome.done(TextLayout.of(page, GlyphCollector.of(found, cancelled))));
    }

    private interface PageWork<T> {
        Outcome<T> apply(PDPage page) throws IOException;
    }

    private <T> Outcome<T> on(int page, PageWork<T> work) {
        if (page < 0 || page >= document.getNumberOfPages()) {
            return Outcome.refused(PdfTroubles.NO_SUCH_PAGE, "page", page + 1, "pages", document.getNumberOfPages());
        }
        try {
            return work.apply(document.getPage(page));
        } catch (CancelledReading stopped) {
            return Outcome.refused(PdfTroubles.CANCELLED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // content of pages from outside can fail PDFBox in any of these ways
            return Outcome.refused(PdfTroubles.PAGE_UNREADABLE, "page", page + 1);
        }
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
