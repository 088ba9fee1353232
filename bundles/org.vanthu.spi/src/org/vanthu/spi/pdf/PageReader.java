package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;

/** Opens PDFs for showing and reading. */
public interface PageReader {

    /** As many pages are compared at most where none are named. */
    int MOST_COMPARED = 200;

    /**
     * Opens a PDF without loading it into memory. The caller closes it.
     *
     * <p>Troubles: {@link PdfTroubles#UNREADABLE}, {@link PdfTroubles#NOT_A_PDF}, {@link PdfTroubles#TRUNCATED},
     * {@link PdfTroubles#DAMAGED}, {@link PdfTroubles#PASSWORD_NEEDED}, {@link PdfTroubles#TOO_SLOW}.
     */
    Outcome<OpenPdf> open(Path file);

    /**
     * Draws pages of two states of a document and says where they show something else. What cannot be drawn in one of them, or
     * is not there, has changed as a whole. Slow: each page is drawn twice.
     *
     * @param pages those to compare, from 1; none for all, up to {@link #MOST_COMPARED}
     * @return the pages that differ, in order; troubles are those of {@link #open}
     */
    Outcome<List<ChangedPage>> compare(Path before, Path after, Set<Integer> pages);
}
