package org.vanthu.spi.pdf;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Looks into a file that came from outside before the office takes it in. Never runs what the file asks for. */
public interface FileInspector {

    /**
     * Tells what a file is. Any kind is answered, a PDF with its facts; the file is not loaded into memory.
     *
     * <p>Troubles: {@link PdfTroubles#EMPTY}, {@link PdfTroubles#TOO_LARGE}, {@link PdfTroubles#UNREADABLE}, and for a PDF
     * {@link PdfTroubles#TRUNCATED}, {@link PdfTroubles#DAMAGED}, {@link PdfTroubles#PASSWORD_NEEDED},
     * {@link PdfTroubles#TOO_MANY_PAGES}, {@link PdfTroubles#TOO_SLOW}.
     */
    Outcome<FileFacts> inspect(Path file, InspectionLimits limits);

    /** As {@link #inspect}, but refuses what is no PDF with {@link PdfTroubles#NOT_A_PDF}. */
    Outcome<PdfFacts> inspectPdf(Path file, InspectionLimits limits);
}
