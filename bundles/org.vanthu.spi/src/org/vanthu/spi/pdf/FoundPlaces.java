package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.drafting.MarkedPages;
import org.vanthu.domain.drafting.MarkedPages.PageSize;

/**
 * Places found in a document.
 *
 * @param places found or proposed
 * @param foundInText which of them were found in the text; the others come from the template and want a look
 * @param pages how large each page is shown, in order
 * @param positionLine the line above the signature, as printed, if found
 * @param signerName the name below it, as printed, if found
 */
public record FoundPlaces(
        SigningPlaces places,
        Set<Mark> foundInText,
        List<PageSize> pages,
        Optional<String> positionLine,
        Optional<String> signerName) {

    /** The things that are looked for. */
    public enum Mark {
        NUMBER,
        DATE,
        SIGNER
    }

    public FoundPlaces {
        foundInText = Set.copyOf(foundInText);
        pages = List.copyOf(pages);
    }

    /** The pages with the marks that may be moved. */
    public MarkedPages marked() {
        return new MarkedPages(pages, places.marks());
    }
}
