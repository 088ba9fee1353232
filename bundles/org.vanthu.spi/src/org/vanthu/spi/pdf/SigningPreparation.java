package org.vanthu.spi.pdf;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Makes a PDF that an officer brought ready to be signed. Only before the first signature. */
public interface SigningPreparation {

    /**
     * Finds the places: where the document has the fields already, there; else in its text; what is not found is proposed
     * from a template of Annex I.
     *
     * <p>Troubles as {@link PageReader#open}.
     */
    Outcome<FoundPlaces> find(Path file);

    /**
     * Writes a copy with the text fields of number and date and the two empty signature fields. The fields carry an embedded
     * font, so that the copy can be filled later by incremental updates. Fields that are there already are moved.
     *
     * <p>Troubles: {@link PdfTroubles#ALREADY_SIGNED}, {@link PdfTroubles#OWNER_LOCKED},
     * {@link PdfTroubles#PLACE_OUTSIDE_PAGE}, {@link PdfTroubles#CANNOT_WRITE}, and those of {@link PageReader#open}.
     *
     * @param target file to be written; replaced if it exists
     * @return the places as they were set
     */
    Outcome<SigningPlaces> prepare(Path source, SigningPlaces places, Path target);
}
