package org.vanthu.api.outgoing;

import java.util.Set;
import java.util.stream.IntStream;
import org.vanthu.domain.drafting.OutgoingDocument;

/**
 * A document that waits to be signed, and how much of it the competent person has looked at.
 *
 * @param pages of the prepared file
 * @param seen those of them that the person has looked at, from 1
 */
public record SigningReview(OutgoingDocument document, int pages, Set<Integer> seen) {

    public SigningReview {
        seen = Set.copyOf(seen);
    }

    /** Whether every page was looked at. */
    public boolean isSeen() {
        return IntStream.rangeClosed(1, pages).allMatch(seen::contains);
    }
}
