package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.util.List;
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

    /**
     * Writes a copy with initials on its pages. Only before the first signature.
     *
     * <p>Troubles: {@link PdfTroubles#ALREADY_SIGNED}, {@link PdfTroubles#CANNOT_WRITE}, and those of {@link PageReader#open}.
     *
     * @param target file to be written; replaced if it exists
     */
    Outcome<Path> initialled(Path source, List<Initials> initials, Path target);

    /**
     * Initials (ký nháy) of somebody who answers for the document beside its signer.
     *
     * @param place found in the text; where that shows none, low at the left of the last page
     */
    record Initials(Place place, Drawing drawing) {

        /** Where they stand by custom; the decree leaves it to the office. */
        public enum Place {
            /** Behind the last word of the text. */
            END_OF_TEXT,
            /** Behind the last line of "Nơi nhận". */
            END_OF_RECIPIENTS
        }
    }
}
