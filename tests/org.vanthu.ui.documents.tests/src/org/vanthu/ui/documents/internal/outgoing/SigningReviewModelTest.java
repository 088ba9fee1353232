package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.documents.internal.outgoing.SigningBatch.Item;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Mark;

class SigningReviewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final SigningReviewModel model = new SigningReviewModel();
    private final List<DraftId> ids =
            List.of(DraftId.at(NOW), DraftId.at(NOW.plusSeconds(1)), DraftId.at(NOW.plusSeconds(2)));

    @BeforeEach
    void threeDocumentsOfTwoPages() {
        ids.forEach(id -> model.add(new SigningReview(document(id), 2, List.of(), Set.of())));
    }

    private static OutgoingDocument document(DraftId id) {
        return new OutgoingDocument(
                id,
                OrganisationId.at(NOW),
                UnitId.at(NOW),
                AccountId.at(NOW),
                NOW,
                "Ủy ban nhân dân huyện",
                DraftFields.of(DocumentType.OFFICIAL_LETTER, "v/v báo cáo", List.of()),
                new Series.Administrative(),
                Optional.empty(),
                new Signer("CHỦ TỊCH", "Nguyễn Văn Hải"),
                OutgoingState.SIGNATURE,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                3);
    }

    private static Item signed(Item item) {
        return new Item(item.document(), SigningBatch.State.SIGNED, Optional.of(Verdict.VALID), List.of());
    }

    @Test
    @Conforms("W.batch")
    void nothingIsSignedBeforeEachIsLookedThroughOrLeftOut() {
        model.noted(ids.get(0), Set.of(1, 2));
        model.noted(ids.get(1), Set.of(1));
        model.skip(ids.get(2));
        boolean early = model.count().isDecided();

        model.noted(ids.get(1), Set.of(1, 2));

        assertFalse(early);
        assertTrue(model.count().isDecided());
        assertEquals(
                ids.subList(0, 2),
                model.toSign().stream().map(item -> item.document().id()).toList());
    }

    @Test
    void aDocumentIsOnlySeenOnceTheOfficeHasNotedItsLastPage() {
        boolean first = model.look(ids.getFirst(), 2);
        boolean last = model.look(ids.getFirst(), 1);
        Mark before = model.line(ids.getFirst()).mark();

        model.noted(ids.getFirst(), Set.of(1, 2));

        assertFalse(first);
        assertTrue(last);
        assertEquals(Mark.OPEN, before);
        assertEquals(Mark.SEEN, model.line(ids.getFirst()).mark());
    }

    @Test
    @Conforms("W.batch")
    void theAnnexesCountAmongThePagesThatAreSeenBeforeAnythingIsSigned() {
        DraftId withAnnex = DraftId.at(NOW.plusSeconds(3));
        Annex annex = new Annex(1, "Biểu 01.pdf", Sha256.of(new byte[] {1}), 1000, 3, Optional.empty(), 0);
        model.add(new SigningReview(document(withAnnex), 2, List.of(annex), Set.of()));

        model.noted(withAnnex, Set.of(1, 2));
        Mark onlyTheLetter = model.line(withAnnex).mark();
        model.noted(withAnnex, Set.of(1, 2, 3, 4, 5));

        assertEquals(Mark.OPEN, onlyTheLetter);
        assertEquals(Mark.SEEN, model.line(withAnnex).mark());
        assertEquals(Optional.empty(), model.line(withAnnex).review().annexAt(2));
        assertEquals(Optional.of(annex), model.line(withAnnex).review().annexAt(3));
    }

    @Test
    void anAnnexOfUnknownLengthIsNeverSeen() {
        DraftId withAnnex = DraftId.at(NOW.plusSeconds(3));
        Annex annex = new Annex(1, "Biểu 01.pdf", Sha256.of(new byte[] {1}), 1000, 0, Optional.empty(), 0);

        model.add(new SigningReview(document(withAnnex), 2, List.of(annex), Set.of(1, 2)));

        assertEquals(Mark.OPEN, model.line(withAnnex).mark());
    }

    @Test
    void whatIsLeftOutAndTakenInAgainIsOpenUntilItWasLookedThrough() {
        model.skip(ids.getFirst());
        model.takeIn(ids.getFirst());

        assertEquals(Mark.OPEN, model.line(ids.getFirst()).mark());
        assertEquals(3, model.count().open());
    }

    @Test
    @Conforms("W.batch")
    void onlyWhatIsNotSignedYetIsSignedAgain() {
        ids.forEach(id -> model.noted(id, Set.of(1, 2)));
        List<Item> batch = model.toSign();

        model.follow(signed(batch.get(0)));
        model.follow(new Item(batch.get(1).document(), SigningBatch.State.REFUSED, Optional.empty(), List.of()));

        assertEquals(
                ids.subList(1, 3),
                model.toSign().stream().map(item -> item.document().id()).toList());
        assertEquals(1, model.count().signed());
    }

    @Test
    void theNextOneIsBelowAndThenFromTheTop() {
        model.noted(ids.get(2), Set.of(1, 2));

        assertEquals(OptionalInt.of(1), model.nextOpen(0));
        assertEquals(OptionalInt.of(0), model.nextOpen(1));
        model.skip(ids.get(0));
        model.skip(ids.get(1));
        assertEquals(OptionalInt.empty(), model.nextOpen(1));
    }
}
