package org.vanthu.spi.pdf;

import java.util.Optional;
import java.util.Set;

/**
 * Places found in a document.
 *
 * @param places found or proposed
 * @param foundInText which of them were found in the text; the others come from the template and want a look
 * @param positionLine the line above the signature, as printed, if found
 * @param signerName the name below it, as printed, if found
 */
public record FoundPlaces(
        SigningPlaces places, Set<Mark> foundInText, Optional<String> positionLine, Optional<String> signerName) {

    /** The things that are looked for. */
    public enum Mark {
        NUMBER,
        DATE,
        SIGNER
    }

    public FoundPlaces {
        foundInText = Set.copyOf(foundInText);
    }
}
