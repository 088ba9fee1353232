package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.vanthu.domain.outcome.Outcome;

/** Turns a text document into a PDF with the LibreOffice that is installed on the computer. */
public interface OfficeConverter {

    /** Whether a LibreOffice was found. */
    boolean available();

    /**
     * Converts DOCX, ODT, DOC or RTF.
     *
     * <p>Troubles: {@link PdfTroubles#CONVERTER_MISSING}, {@link PdfTroubles#NOT_CONVERTIBLE},
     * {@link PdfTroubles#CONVERTER_TOO_SLOW}, {@link PdfTroubles#CONVERTER_FAILED}, {@link PdfTroubles#CANCELLED},
     * {@link PdfTroubles#UNREADABLE}, {@link PdfTroubles#CANNOT_WRITE}.
     *
     * @param limit after which LibreOffice is stopped
     * @param target file to be written
     */
    Outcome<Path> toPdf(Path source, Path target, Duration limit, BooleanSupplier cancelled);
}
