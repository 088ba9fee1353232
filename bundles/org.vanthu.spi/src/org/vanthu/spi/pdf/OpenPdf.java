package org.vanthu.spi.pdf;

import java.util.function.BooleanSupplier;
import org.vanthu.domain.outcome.Outcome;

/**
 * A PDF held open. Safe to use from several threads: one page is worked on at a time, and each call does only the page asked
 * for. Keeping images for later is the caller's business.
 */
public interface OpenPdf extends AutoCloseable {

    int pageCount();

    /** How a page lies; refused with {@link PdfTroubles#NO_SUCH_PAGE}. */
    Outcome<PageGeometry> geometry(int page);

    /**
     * Draws a page on white.
     *
     * @param dotsPerInch 72 shows one pixel per point; 10 to 600, and never more than 60 million pixels in all
     * @param cancelled asked often while drawing; true stops with {@link PdfTroubles#CANCELLED}
     * @return troubles: {@link PdfTroubles#NO_SUCH_PAGE}, {@link PdfTroubles#PAGE_UNREADABLE}
     */
    Outcome<PageImage> draw(int page, double dotsPerInch, BooleanSupplier cancelled);

    /**
     * Draws a page small.
     *
     * @param longerSide pixels of the longer side of the picture
     */
    Outcome<PageImage> thumbnail(int page, int longerSide, BooleanSupplier cancelled);

    /** The text of a page with its places; a scanned page answers a text without lines. */
    Outcome<PageText> text(int page, BooleanSupplier cancelled);

    @Override
    void close();
}
