package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;

/** What is handed out to be signed, what comes back signed, and what is taken back. */
class SigningTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static OutgoingDocument atSigner() {
        return OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
    }

    private static Outcome<SignatureReport> takeBack(HandedOut work, Path signed) {
        return OFFICE.as("chutich")
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(signed));
    }

    @Test
    @Conforms({"ND30.5", "TT15.sign"})
    void aFileThatComesBackWronglySignedIsRefusedAndTheDocumentWaitsOn() {
        OutgoingDocument document = atSigner();
        HandedOut work = OFFICE.handOut(document);
        Path prepared = OFFICE.save(work.file());
        Path byDeputy = SoftTokens.sign(prepared, SoftTokens.DEPUTY, OFFICE.person());
        Path another =
                SoftTokens.sign(OFFICE.save(OFFICE.handOut(atSigner()).file()), SoftTokens.LEADER, OFFICE.person());

        Outcome<SignatureReport> unsigned = takeBack(work, prepared);
        Outcome<SignatureReport> wrongToken = takeBack(work, byDeputy);
        Outcome<SignatureReport> wrongFile = takeBack(work, another);
        Outcome<SignatureReport> noPdf = takeBack(work, OFFICE.brought("Khong phai ban trinh ky"));

        assertTrue(unsigned.refusedFor(SigningTrouble.NOT_SIGNED), unsigned.toString());
        assertTrue(wrongToken.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), wrongToken.toString());
        assertTrue(wrongFile.refusedFor(SigningTrouble.NOT_THE_PREPARED_FILE), wrongFile.toString());
        assertTrue(noPdf.refusedFor(SigningTrouble.NOT_THE_PREPARED_FILE), noPdf.toString());
        assertEquals(document, OFFICE.find(document.id()));
    }

    @Test
    void nothingIsHandedOutBeforeEveryPageWasSeen() {
        OutgoingDocument document = atSigner();

        Outcome<HandedOut> refused = OFFICE.as("chutich").signing().handOut(seen(document));
        Set<Integer> seen = OFFICE.as("chutich")
                .signing()
                .pagesSeen(document.id(), Set.of(0, 1, 99))
                .orThrow();

        assertTrue(refused.refusedFor(DraftingTrouble.NOT_REVIEWED), refused.toString());
        assertEquals(Set.of(1), seen);
    }

    /** A document with an annex of two pages, that waits for the leader. */
    private static OutgoingDocument withAnnex() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        Path annex = OFFICE.brought("Biểu số liệu");
        return OFFICE.atSigner(OFFICE.as("chuyenvien")
                .drafting()
                .addAnnex(seen(draft), new GivenFile("Biểu 01.pdf", () -> Files.newInputStream(annex)))
                .orThrow());
    }

    @Test
    @Conforms("W.batch")
    void nothingIsHandedOutBeforeEveryPageOfTheAnnexesWasSeen() {
        OutgoingDocument document = withAnnex();

        SigningReview review =
                OFFICE.as("chutich").signing().review(document.id()).orThrow();
        OFFICE.as("chutich").signing().pagesSeen(document.id(), Set.of(1)).orThrow();
        Outcome<HandedOut> refused = OFFICE.as("chutich").signing().handOut(seen(document));
        Set<Integer> seen = OFFICE.as("chutich")
                .signing()
                .pagesSeen(document.id(), Set.of(2, 3))
                .orThrow();
        Outcome<HandedOut> handedOut = OFFICE.as("chutich").signing().handOut(seen(document));

        assertEquals(3, review.pages());
        assertTrue(refused.refusedFor(DraftingTrouble.NOT_REVIEWED), refused.toString());
        assertEquals(Set.of(1, 2, 3), seen);
        assertTrue(handedOut.isDone(), handedOut.toString());
        assertEquals(
                List.of("1-2", "1"),
                OFFICE.office().events().stream()
                        .filter(event ->
                                event.objectId().equals(document.id().value().toString()))
                        .filter(event -> event.act().equals("PAGES_SEEN"))
                        .map(event -> event.payload().facts().get("pages"))
                        .toList());
    }

    @Test
    void ofAnAnnexThatCameBeforePagesWereCountedTheyAreCountedNow() {
        OutgoingDocument document = withAnnex();
        OFFICE.office().office().store().change(stores -> {
            Annex annex = stores.draftPapers().annexes(document.id()).getFirst();
            stores.draftPapers().writeAnnex(document.id(), annex.counted(0));
            return Outcome.done();
        });

        Outcome<HandedOut> early = OFFICE.as("chutich").signing().handOut(seen(document));
        int pages =
                OFFICE.as("chutich").signing().review(document.id()).orThrow().pages();
        OFFICE.signed(document);

        assertTrue(early.refusedFor(DraftingTrouble.NOT_REVIEWED), early.toString());
        assertEquals(3, pages);
    }

    @Test
    @Conforms("W.batch")
    void whatIsLeftOutOnPurposeIsOnTheRecordAndWaitsOn() {
        OutgoingDocument document = atSigner();

        SigningReview before =
                OFFICE.as("chutich").signing().review(document.id()).orThrow();
        Outcome<SigningReview> byOther = OFFICE.as("phochutich").signing().skip(seen(document));
        SigningReview skipped =
                OFFICE.as("chutich").signing().skip(seen(document)).orThrow();
        OFFICE.as("chutich").signing().pagesSeen(document.id(), Set.of(1)).orThrow();
        SigningReview after =
                OFFICE.as("chutich").signing().review(document.id()).orThrow();

        assertEquals(new SigningReview(document, 1, List.of(), Set.of()), before);
        assertTrue(byOther.refusedFor(GateTrouble.NO_RELATION), byOther.toString());
        assertEquals(before, skipped);
        assertEquals(
                1,
                OFFICE.office().events().stream()
                        .filter(event ->
                                event.objectId().equals(document.id().value().toString()))
                        .filter(event -> event.act().equals("SIGNING_SKIPPED"))
                        .filter(event -> event.actor().equals(OFFICE.leader))
                        .count());
        assertTrue(after.isSeen());
    }

    @Test
    @Conforms("W.batch")
    void whatWasSignedIsReadAgainFromTheFileThatIsKept() {
        OutgoingDocument waiting = atSigner();
        Outcome<VerificationReport> unsigned = OFFICE.as("chutich").signing().readBack(waiting.id());
        OutgoingDocument signed = OFFICE.signed(waiting);

        VerificationReport report =
                OFFICE.as("chutich").signing().readBack(signed.id()).orThrow();

        assertTrue(unsigned.refusedFor(DraftingTrouble.UNSIGNED), unsigned.toString());
        SignatureReport signature = report.signatures().getLast();
        assertEquals(SignatureReport.Answer.YES, signature.integrity());
        assertEquals(
                signed.signature().orElseThrow().certificate(),
                signature.signer().orElseThrow().fingerprint().sha256());
    }

    @Test
    void aSignatureIsTakenBackByItsSignerAsLongAsThereIsNoNumber() {
        OutgoingDocument signed = OFFICE.signed(atSigner());

        Outcome<OutgoingDocument> byOther = OFFICE.as("phochutich").signing().undo(seen(signed), "nhầm");
        OutgoingDocument undone = OFFICE.as("chutich")
                .signing()
                .undo(seen(signed), "Ký nhầm văn bản")
                .orThrow();
        OutgoingDocument again = OFFICE.signed(undone);

        assertTrue(byOther.refusedFor(GateTrouble.NO_RELATION), byOther.toString());
        assertEquals(OutgoingState.SIGNATURE, undone.state());
        assertEquals(Optional.empty(), undone.signature());
        assertEquals(signed.prepared(), undone.prepared());
        assertEquals(OutgoingState.ISSUE, again.state());
    }

    @Test
    void onceTheClerkHasTakenANumberTheSignatureStays() {
        OutgoingDocument signed = OFFICE.signed(atSigner());
        OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow();
        OutgoingDocument stopped = OFFICE.as("vanthu")
                .issuing()
                .abandon(seen(OFFICE.find(signed.id())), NumberAfterAll.KEEP, "Chờ phụ lục")
                .orThrow();

        Outcome<OutgoingDocument> refused = OFFICE.as("chutich").signing().undo(seen(stopped), "nhầm");

        assertTrue(refused.refusedFor(DraftingTrouble.NUMBER_KEPT), refused.toString());
        assertEquals(stopped, OFFICE.find(signed.id()));
    }
}
