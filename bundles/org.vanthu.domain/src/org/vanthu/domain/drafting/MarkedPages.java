package org.vanthu.domain.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.MarkPlace.Mark;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * The pages of a document with the marks that will stand on them, and the rules by which these may be moved
 * (NĐ 30/2020, Annex I, II.3, II.4, II.7 and II.8).
 *
 * @param pages the size of each page as it is shown
 * @param places at most one for each mark; number and date only where they are left open
 */
public record MarkedPages(List<PageSize> pages, List<MarkPlace> places) {

    /** The head with number and date takes at most this share of the first page. */
    private static final double HEAD = 1.0 / 3;

    /** "About one third" of the signature is covered by the seal; as shares of the width of the signature. */
    private static final double LEAST_COVERED = 0.2;

    private static final double MOST_COVERED = 0.5;

    /** Give or take when an edge is compared, points. */
    private static final double SLACK = 0.1;

    /** Edges of a page as it is shown, points. */
    public record PageSize(double width, double height) {}

    public MarkedPages {
        pages = List.copyOf(pages);
        places = List.copyOf(places);
    }

    /** Where a mark stands; empty where there is none. */
    public Optional<MarkPlace> place(Mark mark) {
        return places.stream().filter(place -> place.mark() == mark).findFirst();
    }

    /** The marks at the places that were accepted earlier; unknown ones are passed over. */
    public MarkedPages with(List<Move> accepted) {
        Map<Mark, Move> moves = byMark(accepted);
        return new MarkedPages(
                pages,
                places.stream()
                        .map(place -> moves.containsKey(place.mark()) ? place.to(moves.get(place.mark())) : place)
                        .toList());
    }

    /**
     * The marks after these moves; the seal goes with the signature unless it is moved itself.
     * Troubles: {@link DraftingTrouble#NO_SUCH_MARK}, {@code MARK_OFF_PAGE}, {@code MARK_NOT_IN_HEAD},
     * {@code SEAL_OFF_SIGNATURE}, {@code MARKS_OVERLAP}.
     */
    public Outcome<MarkedPages> moved(List<Move> wanted) {
        for (Move move : wanted) {
            if (place(move.mark()).isEmpty()) {
                return refused(DraftingTrouble.NO_SUCH_MARK, move.mark());
            }
        }
        MarkedPages after = with(withSeal(wanted));
        return after.onPages()
                .flatMap(nothing -> after.inHead())
                .flatMap(nothing -> after.sealOnSignature())
                .flatMap(nothing -> after.apart())
                .map(nothing -> after);
    }

    private List<Move> withSeal(List<Move> wanted) {
        Map<Mark, Move> moves = byMark(wanted);
        if (moves.containsKey(Mark.SIGNER) && !moves.containsKey(Mark.SEAL)) {
            MarkPlace signer = place(Mark.SIGNER).orElseThrow();
            Move move = moves.get(Mark.SIGNER);
            place(Mark.SEAL)
                    .ifPresent(seal -> moves.put(
                            Mark.SEAL,
                            new Move(
                                    Mark.SEAL,
                                    move.page(),
                                    seal.left() + move.left() - signer.left(),
                                    seal.top() + move.top() - signer.top())));
        }
        return new ArrayList<>(moves.values());
    }

    private static Map<Mark, Move> byMark(List<Move> moves) {
        Map<Mark, Move> byMark = new EnumMap<>(Mark.class);
        moves.forEach(move -> byMark.put(move.mark(), move));
        return byMark;
    }

    private Outcome<Nothing> onPages() {
        for (MarkPlace place : places) {
            if (!isOnPage(place)) {
                return refused(DraftingTrouble.MARK_OFF_PAGE, place.mark());
            }
        }
        return Outcome.done();
    }

    private boolean isOnPage(MarkPlace place) {
        if (place.page() < 0 || place.page() >= pages.size()) {
            return false;
        }
        PageSize page = pages.get(place.page());
        return place.left() >= -SLACK
                && place.top() >= -SLACK
                && place.right() <= page.width() + SLACK
                && place.bottom() <= page.height() + SLACK;
    }

    /** The number stands at the left of the head of the first page, the date at its right. */
    private Outcome<Nothing> inHead() {
        PageSize first = pages.getFirst();
        double middle = first.width() / 2;
        for (MarkPlace place : places) {
            boolean right = switch (place.mark()) {
                case NUMBER -> place.centreX() <= middle;
                case DATE -> place.centreX() >= middle;
                case SIGNER, SEAL -> true;
            };
            boolean head = place.mark() == Mark.SIGNER
                    || place.mark() == Mark.SEAL
                    || place.page() == 0 && place.bottom() <= first.height() * HEAD + SLACK;
            if (!right || !head) {
                return refused(DraftingTrouble.MARK_NOT_IN_HEAD, place.mark());
            }
        }
        return Outcome.done();
    }

    /** The seal covers about a third of the signature, from its left. */
    private Outcome<Nothing> sealOnSignature() {
        Optional<MarkPlace> signer = place(Mark.SIGNER);
        Optional<MarkPlace> seal = place(Mark.SEAL);
        boolean right = signer.isEmpty() || seal.isEmpty() || covers(seal.get(), signer.get());
        return right ? Outcome.done() : Outcome.refused(DraftingTrouble.SEAL_OFF_SIGNATURE);
    }

    private static boolean covers(MarkPlace seal, MarkPlace signer) {
        double covered = (seal.right() - signer.left()) / signer.width();
        return seal.page() == signer.page()
                && seal.left() < signer.left()
                && covered >= LEAST_COVERED
                && covered <= MOST_COVERED
                && seal.centreY() >= signer.top()
                && seal.centreY() <= signer.bottom();
    }

    private Outcome<Nothing> apart() {
        for (MarkPlace one : places) {
            for (MarkPlace other : places) {
                boolean together = one.mark() == Mark.SIGNER && other.mark() == Mark.SEAL;
                if (one.mark().compareTo(other.mark()) < 0 && !together && one.overlaps(other)) {
                    return Outcome.refused(
                            DraftingTrouble.MARKS_OVERLAP,
                            "one",
                            one.mark().label(Language.ENGLISH),
                            "oneVi",
                            one.mark().label(Language.VIETNAMESE),
                            "other",
                            other.mark().label(Language.ENGLISH),
                            "otherVi",
                            other.mark().label(Language.VIETNAMESE));
                }
            }
        }
        return Outcome.done();
    }

    private static <T> Outcome<T> refused(DraftingTrouble trouble, Mark mark) {
        return Outcome.refused(
                trouble, "mark", mark.label(Language.ENGLISH), "markVi", mark.label(Language.VIETNAMESE));
    }
}
