package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;

/**
 * Makes copies for paper of files that may come from outside. Changes no file: signatures do not survive in a copy, so it is a
 * print, never the document.
 */
public interface PaperCopies {

    /**
     * Writes a copy with drawings laid over its pages.
     *
     * <p>Troubles as {@link PageReader#open}, and {@link PdfTroubles#PLACE_OUTSIDE_PAGE}, {@link PdfTroubles#CANNOT_WRITE}.
     *
     * @param drawings each at its place
     * @param foot stands at the foot of every page; none if empty
     * @param target file to be written; replaced if it exists
     */
    Outcome<Path> overlaid(Path source, List<PlacedDrawing> drawings, List<Drawing> foot, Path target);

    /**
     * Writes the pages of a document anew, as they are seen: what fields and signatures show becomes part of the page, and nothing else
     * of the source comes along, least of all pages that are left out. A source that says it is PDF/A makes a PDF/A.
     *
     * <p>Troubles as {@link PageReader#open}, and {@link PdfTroubles#NO_SUCH_PAGE}, {@link PdfTroubles#CANNOT_WRITE}.
     *
     * @param pages from 0, in order; empty for all
     * @param end stands below the last line, on a sheet of its own where there is no room; none if empty
     * @param target file to be written; replaced if it exists
     */
    Outcome<Path> rewritten(Path source, List<Integer> pages, List<Drawing> end, Path target);

    /**
     * A drawing at a place, scaled to its box.
     *
     * @param drawing what
     * @param place where
     */
    record PlacedDrawing(Drawing drawing, PagePlace place) {}
}
