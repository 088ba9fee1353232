package org.vanthu.domain.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.MarkPlace.Mark;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.MarkedPages.PageSize;
import org.vanthu.domain.outcome.Outcome;

/** A4 with number and date in the head, a signature 140 × 70 and a seal that covers a third of it. */
class MarkedPagesTest {

    private static final MarkPlace NUMBER = new MarkPlace(Mark.NUMBER, 0, 120, 90, 60, 16);
    private static final MarkPlace DATE = new MarkPlace(Mark.DATE, 0, 320, 90, 190, 16);
    private static final MarkPlace SIGNER = new MarkPlace(Mark.SIGNER, 1, 350, 600, 140, 70);
    private static final MarkPlace SEAL = new MarkPlace(Mark.SEAL, 1, 295, 585, 102, 102);
    private static final MarkedPages PAGES = new MarkedPages(
            List.of(new PageSize(595, 842), new PageSize(595, 842)), List.of(NUMBER, DATE, SIGNER, SEAL));

    private static Outcome<MarkedPages> moved(Move... moves) {
        return PAGES.moved(List.of(moves));
    }

    private static void refused(DraftingTrouble kind, Move... moves) {
        Outcome<MarkedPages> outcome = moved(moves);

        assertTrue(outcome.refusedFor(kind), outcome.toString());
        assertTrue(outcome.troubles().getFirst().message(Language.VIETNAMESE).contains("Chưa dời gì"));
    }

    @Test
    void theSealGoesWithTheSignatureOntoAnotherPageToo() {
        MarkedPages after = moved(new Move(Mark.SIGNER, 0, 300, 500)).orThrow();

        assertEquals(
                new MarkPlace(Mark.SIGNER, 0, 300, 500, 140, 70),
                after.place(Mark.SIGNER).orElseThrow());
        assertEquals(
                new MarkPlace(Mark.SEAL, 0, 245, 485, 102, 102),
                after.place(Mark.SEAL).orElseThrow());
        assertEquals(NUMBER, after.place(Mark.NUMBER).orElseThrow());
    }

    @Test
    void aMarkThatWouldHangOverAnEdgeOrLieOnNoPageStaysWhereItIs() {
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.SIGNER, 1, 460, 600));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.SIGNER, 1, 350, 780));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.NUMBER, 0, -1, 90));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.SIGNER, 2, 350, 600));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.SIGNER, -1, 350, 600));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.NUMBER, 0, Double.NaN, 90));
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.NUMBER, 0, 120, Double.POSITIVE_INFINITY));
        // with the signature at the left margin the seal beside it would be cut
        refused(DraftingTrouble.MARK_OFF_PAGE, new Move(Mark.SIGNER, 1, 40, 600));
    }

    @Test
    void numberAndDateKeepToTheirSidesOfTheHeadOfTheFirstPage() {
        assertTrue(moved(new Move(Mark.NUMBER, 0, 90, 120)).isDone());
        assertTrue(moved(new Move(Mark.DATE, 0, 390, 120)).isDone());
        refused(DraftingTrouble.MARK_NOT_IN_HEAD, new Move(Mark.NUMBER, 0, 120, 300));
        refused(DraftingTrouble.MARK_NOT_IN_HEAD, new Move(Mark.NUMBER, 0, 400, 130));
        refused(DraftingTrouble.MARK_NOT_IN_HEAD, new Move(Mark.NUMBER, 1, 120, 90));
        refused(DraftingTrouble.MARK_NOT_IN_HEAD, new Move(Mark.DATE, 0, 100, 130));
    }

    @Test
    void theSealCoversAboutAThirdOfTheSignatureFromItsLeft() {
        assertTrue(moved(new Move(Mark.SEAL, 1, 285, 580)).isDone());
        refused(DraftingTrouble.SEAL_OFF_SIGNATURE, new Move(Mark.SEAL, 1, 240, 585));
        refused(DraftingTrouble.SEAL_OFF_SIGNATURE, new Move(Mark.SEAL, 1, 340, 585));
        refused(DraftingTrouble.SEAL_OFF_SIGNATURE, new Move(Mark.SEAL, 1, 295, 690));
        refused(DraftingTrouble.SEAL_OFF_SIGNATURE, new Move(Mark.SEAL, 0, 295, 585));
    }

    @Test
    void nothingLiesOverTheNumberOrTheDate() {
        refused(DraftingTrouble.MARKS_OVERLAP, new Move(Mark.SIGNER, 0, 350, 60));
        refused(DraftingTrouble.MARKS_OVERLAP, new Move(Mark.NUMBER, 0, 265, 92));
        // the seal is wider to the left than the signature: it is what would lie over the number
        refused(DraftingTrouble.MARKS_OVERLAP, new Move(Mark.SIGNER, 0, 210, 110));
    }

    @Test
    void aNumberThatIsPrintedAlreadyCannotBeMoved() {
        MarkedPages printed = new MarkedPages(PAGES.pages(), List.of(SIGNER, SEAL));

        Outcome<MarkedPages> outcome = printed.moved(List.of(new Move(Mark.NUMBER, 0, 120, 90)));

        assertTrue(outcome.refusedFor(DraftingTrouble.NO_SUCH_MARK), outcome.toString());
    }

    @Test
    void placesAcceptedEarlierAreTakenAsTheyAre() {
        MarkedPages kept = PAGES.with(List.of(new Move(Mark.NUMBER, 0, 100, 100), new Move(Mark.SEAL, 1, 280, 580)));

        assertEquals(100, kept.place(Mark.NUMBER).orElseThrow().left());
        assertEquals(280, kept.place(Mark.SEAL).orElseThrow().left());
        assertEquals(SIGNER, kept.place(Mark.SIGNER).orElseThrow());
    }
}
