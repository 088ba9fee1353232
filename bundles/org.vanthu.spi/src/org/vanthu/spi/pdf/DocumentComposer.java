package org.vanthu.spi.pdf;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Makes official documents by the measures of Annex I of Decree 30/2020/NĐ-CP. */
public interface DocumentComposer {

    /**
     * Writes the document as PDF 1.7 with embedded fonts, ready to be signed: empty signature fields for person and agency
     * at their places, and for an {@link Numbering.Open open} numbering the two text fields as well.
     *
     * <p>Troubles by field: {@link PdfTroubles#REQUIRED}, {@link PdfTroubles#UNPRINTABLE_CHARACTER}; about the whole:
     * {@link PdfTroubles#CANNOT_WRITE}.
     *
     * @param target file to be written; replaced if it exists
     */
    Outcome<ComposedPdf> compose(OfficialDocument document, Path target);
}
