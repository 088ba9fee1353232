package org.vanthu.api.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.OutgoingDocument;

/**
 * A document that waits to be signed or sealed, and how much of it the person who does so has looked at. The pages of all its files
 * are counted through from 1: those of the main file, then those of each annex in its order.
 *
 * @param mainPages of the main file
 * @param annexes in files of their own, which the agency signs
 * @param seen the pages that the person has looked at
 */
public record SigningReview(OutgoingDocument document, int mainPages, List<Annex> annexes, Set<Integer> seen) {

    public SigningReview {
        annexes = List.copyOf(annexes);
        seen = Set.copyOf(seen);
    }

    /** Of all files together. */
    public int pages() {
        return mainPages + annexes.stream().mapToInt(Annex::pages).sum();
    }

    /** Whether it is known of each annex how many pages it has. */
    public boolean isCounted() {
        return annexes.stream().allMatch(annex -> annex.pages() > 0);
    }

    /** Whether every page of every file was looked at. */
    public boolean isSeen() {
        return isCounted() && IntStream.rangeClosed(1, pages()).allMatch(seen::contains);
    }

    /** The annex that a page belongs to; empty for the main file. */
    public Optional<Annex> annexAt(int page) {
        int behind = mainPages;
        for (Annex annex : annexes) {
            if (page > behind && page <= behind + annex.pages()) {
                return Optional.of(annex);
            }
            behind += annex.pages();
        }
        return Optional.empty();
    }

    /** After these pages were looked at, and no others. */
    public SigningReview seen(Set<Integer> looked) {
        return new SigningReview(document, mainPages, annexes, looked);
    }

    /** After the document was changed by the person who looks at it; what was looked at stays so. */
    public SigningReview of(OutgoingDocument changed) {
        return new SigningReview(changed, mainPages, annexes, seen);
    }
}
