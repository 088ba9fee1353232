package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.FieldTrouble;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** A draft among those who write it, are asked about it, amend it and send it back. */
class DraftingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Drafting officer() {
        return OFFICE.as("chuyenvien").drafting();
    }

    private static Drafting head() {
        return OFFICE.as("chanhvp").drafting();
    }

    private static GivenFile file(String words) {
        return GivenFile.of(OFFICE.brought(words));
    }

    private static OutgoingDocument submitted() {
        return officer().submit(seen(OFFICE.draft(OFFICE.letter()))).orThrow();
    }

    private static OutgoingView view(OutgoingDocument document) {
        return officer().open(document.id()).orThrow();
    }

    private static List<OutgoingAct> judgements(OutgoingDocument document) {
        return view(document).judgements().stream().map(Judgement::act).toList();
    }

    private static List<String> acts(OutgoingDocument document) {
        return OFFICE
                .office()
                .office()
                .store()
                .read(stores -> stores.events()
                        .search(EventSearch.ofObject(document.id().toString()), Long.MAX_VALUE, 100))
                .stream()
                .map(Event::act)
                .toList();
    }

    @Test
    @Conforms({"VI.III.1.n", "VI.III.5.a", "ND30.10-13"})
    void theHeadOpensAmendsAndReturnsADraftAndEveryVersionStays() {
        OutgoingDocument submitted = submitted();

        OutgoingView opened = head().open(submitted.id()).orThrow();
        OutgoingDocument amended = head().amendContent(
                        seen(submitted), file("Ban sua cua Chanh Van phong"), "sửa đoạn 2")
                .orThrow();
        OutgoingDocument returned = head().returnForContent(seen(amended), "Bổ sung số liệu quý III")
                .orThrow();
        OutgoingDocument third = officer()
                .addVersion(seen(returned), file("Ban thu ba"), "đã bổ sung")
                .orThrow();
        OutgoingDocument again = officer().submit(seen(third)).orThrow();

        assertTrue(opened.mayDo().containsAll(Set.of(OutgoingAct.AMEND, OutgoingAct.RETURN)));
        assertEquals(OutgoingState.DRAFTING, returned.state());
        assertEquals(OutgoingState.CONTENT_CHECK, again.state());
        assertEquals(
                List.of(OFFICE.officer, OFFICE.head, OFFICE.officer),
                view(again).versions().stream().map(version -> version.by()).toList());
        assertEquals(List.of(OutgoingAct.SUBMIT, OutgoingAct.RETURN, OutgoingAct.SUBMIT), judgements(again));
        assertEquals("Bổ sung số liệu quý III", view(again).judgements().get(1).words());
        assertTrue(acts(again).containsAll(List.of("DRAFT_VIEWED", "CONTENT_AMENDED", "RETURNED_FOR_CONTENT")));
    }

    @Test
    @Conforms("VI.III.1.n")
    void theSignerAmendsWhatLiesBeforeThemAndSignsTheAmendedPaper() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));

        OutgoingDocument amended = OFFICE.as("chutich")
                .signing()
                .amend(seen(atSigner), file("Ban sua cua Chu tich"), "rút gọn")
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(amended);

        assertEquals(2, signed.versions());
        assertEquals(OutgoingState.ISSUE, signed.state());
        assertTrue(!amended.prepared().equals(atSigner.prepared()), "another file is signed than was prepared before");
    }

    @Test
    void whatIsReturnedNeedsAReasonAndWhatIsNotBeingJudgedIsNotReturned() {
        OutgoingDocument submitted = submitted();

        assertTrue(head().returnForContent(seen(submitted), "  ").refusedFor(DraftingTrouble.WORDS_MISSING));
        assertTrue(
                head().returnForContent(seen(submitted), "x".repeat(501)).refusedFor(DraftingTrouble.WORDS_TOO_LONG));
        OutgoingDocument checked = head().approveContent(seen(submitted), "").orThrow();
        assertTrue(head().returnForContent(seen(checked), "muộn rồi").refusedFor(DraftingTrouble.NOT_IN_THIS_STATE));
        assertEquals(checked, OFFICE.find(checked.id()));
    }

    @Test
    @Conforms("ND30.10-13")
    void formatIsReturnedByWhoChecksItAndContentIsThenCheckedAnew() {
        OutgoingDocument checked = head().approveContent(seen(submitted()), "").orThrow();

        OutgoingDocument returned = OFFICE.as("thethuc")
                .drafting()
                .returnForFormat(seen(checked), "Sai cỡ chữ phần Nơi nhận")
                .orThrow();

        assertEquals(OutgoingState.DRAFTING, returned.state());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(returned)).orThrow().state());
    }

    @Test
    @Conforms("ND30.10-13")
    void opinionsAreAskedOfPeopleAndUnitsAndEachAnswersOnce() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument asked = officer().askOpinions(seen(draft), request()).orThrow();

        Outcome<OutgoingDocument> early = officer().submit(seen(asked));
        Outcome<OutgoingDocument> stranger =
                OFFICE.as("chutich").drafting().giveOpinion(asked.id(), Opinion.Verdict.AGREE, "");
        Outcome<OutgoingDocument> wordless = head().giveOpinion(asked.id(), Opinion.Verdict.DISAGREE, " ");
        Set<OutgoingAct> before = head().open(asked.id()).orThrow().mayDo();
        head().giveOpinion(asked.id(), Opinion.Verdict.DISAGREE, "Chưa có căn cứ pháp lý")
                .orThrow();
        Set<OutgoingAct> after = head().open(asked.id()).orThrow().mayDo();
        Outcome<OutgoingDocument> twice = head().giveOpinion(asked.id(), Opinion.Verdict.AGREE, "");
        OFFICE.as("thethuc")
                .drafting()
                .giveOpinion(asked.id(), Opinion.Verdict.AGREE, "")
                .orThrow();

        assertTrue(before.contains(OutgoingAct.GIVE_OPINION), before.toString());
        assertFalse(after.contains(OutgoingAct.GIVE_OPINION), "offered again: " + after);
        assertTrue(early.refusedFor(DraftingTrouble.OPINIONS_AWAITED), early.toString());
        assertTrue(stranger.refusedFor(GateTrouble.NO_RELATION), stranger.toString());
        assertTrue(wordless.refusedFor(DraftingTrouble.WORDS_MISSING), wordless.toString());
        assertTrue(twice.refusedFor(DraftingTrouble.OPINION_GIVEN), twice.toString());
        List<Opinion> given = view(asked).rounds().getFirst().opinions();
        assertEquals(
                2, given.stream().filter(opinion -> opinion.given().isPresent()).count());
        assertEquals(
                Optional.of("Chưa có căn cứ pháp lý"),
                given.stream()
                        .filter(opinion -> opinion.person().equals(OFFICE.head))
                        .flatMap(opinion -> opinion.given().stream())
                        .map(Opinion.Given::words)
                        .findFirst());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(OFFICE.find(asked.id()))).orThrow().state());
    }

    /** The unit's head answers for the unit, the other person for herself. */
    private static OpinionRequest request() {
        return new OpinionRequest(
                Set.of(OFFICE.checker),
                Set.of(OFFICE.unit),
                new TimeLimit.At(OFFICE.office().now().plus(Duration.ofDays(2))),
                "Xin ý kiến về số liệu");
    }

    @Test
    void afterTheDeadlineADraftGoesOnWithoutTheMissingOpinion() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument asked = officer().askOpinions(seen(draft), request()).orThrow();
        OFFICE.pass(Duration.ofDays(2));

        OutgoingDocument submitted = officer().submit(seen(asked)).orThrow();

        assertEquals(OutgoingState.CONTENT_CHECK, submitted.state());
        assertTrue(officer()
                .askOpinions(
                        seen(OFFICE.draft(OFFICE.letter())),
                        new OpinionRequest(
                                Set.of(OFFICE.checker),
                                Set.of(),
                                new TimeLimit.At(OFFICE.office().now()),
                                ""))
                .refusedFor(DraftingTrouble.DEADLINE_PASSED));
    }

    @Test
    void theDrafterTakesADraftBackEvenFromBeforeTheSigner() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));

        OutgoingDocument withdrawn =
                officer().withdraw(seen(atSigner), "Phát hiện sai số liệu").orThrow();

        assertEquals(OutgoingState.DRAFTING, withdrawn.state());
        assertEquals(Optional.empty(), withdrawn.prepared());
        assertTrue(
                OFFICE.as("chutich").signing().handOut(seen(withdrawn)).refusedFor(DraftingTrouble.NOT_IN_THIS_STATE));
    }

    @Test
    @Conforms("VI.III.5.a")
    void aDiscardedDraftStaysWithItsPapersAndIsNotTakenUpAgain() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        OutgoingDocument discarded =
                officer().discard(seen(draft), "Không cần nữa").orThrow();

        assertEquals(OutgoingState.DISCARDED, discarded.state());
        assertEquals(1, view(discarded).versions().size());
        Outcome<OutgoingDocument> refused = officer().edit(seen(discarded), OFFICE.letter());
        assertTrue(refused.refusedFor(GateTrouble.FROZEN), refused.toString());
    }

    @Test
    @Conforms("VI.P2.out")
    void eachWrongFieldHasItsTroubleAndNothingIsStarted() {
        DraftFields fields = DraftFields.of(
                OFFICE.letter().type(), "x".repeat(501), OFFICE.letter().recipients());

        Outcome<OutgoingDocument> refused = officer()
                .start(OFFICE.district, OFFICE.unit, fields.withNotation("Đ".repeat(31)), new DraftOrigin.Fresh());

        assertTrue(refused.refusedFor(FieldTrouble.TOO_LONG), refused.toString());
        assertEquals(
                List.of("codeNotation", "subject"),
                refused.troubles().stream()
                        .flatMap(trouble -> trouble.field().stream())
                        .sorted()
                        .toList());
    }

    @Test
    void withoutRecipientVersionOrRouteADraftDoesNotGoOn() {
        DraftFields nowhere = DraftFields.of(OFFICE.letter().type(), "báo cáo", List.of());
        OutgoingDocument started = OFFICE.started(OFFICE.letter());

        assertTrue(officer()
                .start(OFFICE.district, OFFICE.unit, nowhere, new DraftOrigin.Fresh())
                .refusedFor(DraftingTrouble.NO_RECIPIENT));
        assertTrue(officer().submit(seen(started)).refusedFor(DraftingTrouble.NO_VERSION));
        OutgoingDocument written =
                officer().addVersion(seen(started), file("Du thao"), "").orThrow();
        assertTrue(officer().submit(seen(written)).refusedFor(DraftingTrouble.WITHOUT_ROUTE));
    }
}
