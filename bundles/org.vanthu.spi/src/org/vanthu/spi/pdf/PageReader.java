package org.vanthu.spi.pdf;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Opens PDFs for showing and reading. */
public interface PageReader {

    /**
     * Opens a PDF without loading it into memory. The caller closes it.
     *
     * <p>Troubles: {@link PdfTroubles#UNREADABLE}, {@link PdfTroubles#NOT_A_PDF}, {@link PdfTroubles#TRUNCATED},
     * {@link PdfTroubles#DAMAGED}, {@link PdfTroubles#PASSWORD_NEEDED}, {@link PdfTroubles#TOO_SLOW}.
     */
    Outcome<OpenPdf> open(Path file);
}
