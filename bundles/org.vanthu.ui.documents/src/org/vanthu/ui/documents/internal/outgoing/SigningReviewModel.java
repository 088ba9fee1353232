package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.ui.documents.internal.outgoing.SigningBatch.Item;

/**
 * Documents that wait for a signature, while somebody looks through them. Nothing is signed before each is decided: looked at to
 * its last page, or left out on purpose.
 */
final class SigningReviewModel {

    /** What the person has decided about a document. */
    enum Mark {
        OPEN,
        SEEN,
        SKIPPED
    }

    /**
     * @param review the pages that the office has noted as looked at are in it
     * @param skipped whether it was left out on purpose
     * @param item how far its signature is
     */
    record Line(SigningReview review, boolean skipped, Item item) {

        private static Line of(SigningReview review) {
            return new Line(
                    review,
                    false,
                    Item.waiting(
                            new Seen<>(review.document().id(), review.document().version())));
        }

        DraftId id() {
            return review.document().id();
        }

        OutgoingDocument document() {
            return review.document();
        }

        Mark mark() {
            return skipped ? Mark.SKIPPED : review.isSeen() ? Mark.SEEN : Mark.OPEN;
        }

        boolean isSigned() {
            return item.state() == SigningBatch.State.SIGNED;
        }

        private boolean isOpen() {
            return !isSigned() && mark() == Mark.OPEN;
        }

        private boolean isToSign() {
            return !isSigned() && mark() == Mark.SEEN;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<DraftId, Integer> places = new HashMap<>();
    private final Map<DraftId, Set<Integer>> looked = new HashMap<>();

    void add(SigningReview review) {
        places.put(review.document().id(), lines.size());
        lines.add(Line.of(review));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    Line line(DraftId id) {
        return lines.get(places.get(id));
    }

    private void change(DraftId id, UnaryOperator<Line> change) {
        lines.set(places.get(id), change.apply(line(id)));
    }

    /** A page, from 1, was in sight as a whole; whether the document has now been looked at to its last page. */
    boolean look(DraftId id, int page) {
        looked.computeIfAbsent(id, first -> new HashSet<>()).add(page);
        SigningReview review = line(id).review();
        return !review.isSeen() && review.seen(lookedAt(id)).isSeen();
    }

    /** Pages, from 1, that were looked at, whether the office knows or not. */
    Set<Integer> lookedAt(DraftId id) {
        Set<Integer> all = new HashSet<>(line(id).review().seen());
        all.addAll(looked.getOrDefault(id, Set.of()));
        return all;
    }

    /** The office has noted that these pages were looked at. */
    void noted(DraftId id, Set<Integer> pages) {
        change(id, line -> new Line(line.review().seen(pages), line.skipped(), line.item()));
    }

    /** It is left out on purpose, and the office has noted that. */
    void skip(DraftId id) {
        change(id, line -> new Line(line.review(), true, line.item()));
    }

    /** It is not left out after all. */
    void takeIn(DraftId id) {
        change(id, line -> new Line(line.review(), false, line.item()));
    }

    /** The document was changed by the person who looks at it; what was looked at stays so. */
    void changed(OutgoingDocument document) {
        change(
                document.id(),
                line -> new Line(
                        line.review().of(document),
                        line.skipped(),
                        Item.waiting(new Seen<>(document.id(), document.version()))));
    }

    /** How far a signature is now. */
    void follow(Item item) {
        change(item.document().id(), line -> new Line(line.review(), line.skipped(), item));
    }

    /** What is signed when the person says so: all that was looked at and is not signed yet. */
    List<Item> toSign() {
        return lines.stream()
                .filter(Line::isToSign)
                .map(line -> Item.waiting(line.item().document()))
                .toList();
    }

    /** How many of each. */
    record Count(int all, int open, int skipped, int toSign, int signed) {
        /** Whether everything is decided and there is something to sign. */
        boolean isDecided() {
            return open == 0 && toSign > 0;
        }
    }

    Count count() {
        int skipped = (int) lines.stream()
                .filter(line -> !line.isSigned() && line.skipped())
                .count();
        return new Count(
                lines.size(),
                (int) lines.stream().filter(Line::isOpen).count(),
                skipped,
                (int) lines.stream().filter(Line::isToSign).count(),
                (int) lines.stream().filter(Line::isSigned).count());
    }

    /** The next document about which nothing is decided, below this one and then from the top. */
    OptionalInt nextOpen(int index) {
        return IntStream.range(1, lines.size() + 1)
                .map(step -> (index + step) % lines.size())
                .filter(one -> lines.get(one).isOpen())
                .findFirst();
    }
}
