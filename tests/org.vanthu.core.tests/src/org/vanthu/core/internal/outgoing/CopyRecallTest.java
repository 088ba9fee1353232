package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.DispatchTrouble;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** A copy counts as the document does, so it is taken back with it; and alone where it was made or sent wrongly. */
class CopyRecallTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final SealedCopies HERE = SealedCopies.of(OFFICE);
    private static final Recipient FARMERS =
            new Recipient.Outside("Hội Nông dân huyện Nam Đàn", Optional.empty(), "12 Lê Lợi, Nam Đàn");
    private static final String WHY = "Sai số liệu tại điểm 2, sẽ thay thế";

    private final OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

    @Test
    @Conforms({"VI.III.8.a", "VI.III.8.b", "VI.III.8.c", "QD28", "ND30.25-27"})
    void takingBackADocumentTakesBackItsCopiesFromEverybodyTheyWentTo() {
        DocumentCopy copy = HERE.sealed(issued);
        HERE.copies()
                .send(copy.id(), List.of(SealedCopies.here(OFFICE.commune), FARMERS))
                .orThrow();
        Registered registered = registeredThere(copy);
        HERE.copies().dispatched(copy.id(), HERE.to(copy, 1).id()).orThrow();

        recall();

        DocumentCopy recalled = HERE.now(copy);
        assertEquals(CopyState.RECALLED, recalled.state());
        assertEquals(WHY, recalled.reason());
        assertEquals(HandlingState.CANCELLED, state(there(), registered.document()));
        assertEquals(DeliveryState.RECALLED, HERE.to(copy, 0).state());
        assertEquals(WHY, HERE.to(copy, 0).reason());
        assertEquals(DeliveryState.RECALLED, HERE.to(copy, 1).state());
        assertTrue(acts().contains("COPY_RECALLED"), acts().toString());
        String list = OutgoingOffice.text(
                OFFICE.save(HERE.copies().printDispatchList(copy.id()).orThrow()));
        assertTrue(list.contains("Đã thu hồi ngày 23/11/2026: " + WHY), list);
        assertFalse(list.contains("chưa gửi"), list);
    }

    @Test
    @Conforms({"VI.III.8.b", "QD28"})
    void whatTheRecipientHasNotRegisteredYetLeavesTheDesksOfItsClerks() {
        DocumentCopy copy = HERE.sealed(issued);
        HERE.copies()
                .send(copy.id(), List.of(SealedCopies.here(OFFICE.commune)))
                .orThrow();
        Delivery delivery = HERE.to(copy, 0);

        recall();

        assertEquals(Optional.empty(), SealedCopies.waiting(there().incoming(), OFFICE.commune, delivery.id()));
        assertEquals("RECALLED:" + WHY, OFFICE.told("vanthuxa", delivery.id()).getFirst());
    }

    @Test
    @Conforms({"VI.III.8.a", "VI.III.8.b", "QD28"})
    void theCopiesThatARecipientMadeAndSentOnAreTakenBackToo() {
        SealedCopies communes = communesCopies();
        DocumentId received = SealedCopies.registered(there().incoming(), OFFICE.commune, toCommune())
                .document();
        DocumentCopy theirs = communes.signed(communes.copies()
                .copyIncoming(received, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow());
        communes.copies()
                .send(theirs.id(), List.of(SealedCopies.here(OFFICE.district)))
                .orThrow();
        DocumentId back = SealedCopies.registered(
                        clerk().incoming(),
                        OFFICE.district,
                        communes.to(theirs, 0).id())
                .document();

        recall();

        assertEquals(HandlingState.CANCELLED, state(there(), received));
        assertEquals(CopyState.RECALLED, communes.now(theirs).state());
        assertEquals(DeliveryState.RECALLED, communes.to(theirs, 0).state());
        assertEquals(HandlingState.CANCELLED, state(clerk(), back));
        assertTrue(OFFICE.told("vanthuxa", received).contains("RECALLED:" + theirs.code() + ": " + WHY));
        assertTrue(
                communes.copies()
                        .copyIncoming(received, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                        .refusedFor(CopyTrouble.ORIGINAL_TAKEN_BACK),
                "what was cancelled is copied no more");
    }

    @Test
    @Conforms({"VI.III.8.a", "VI.III.8.b", "VI.III.8.c"})
    void aCopyIsTakenBackAloneAndTheDocumentStays() {
        DocumentCopy wrong = HERE.sealed(issued);
        DocumentCopy right = HERE.sealed(issued);
        HERE.copies()
                .send(wrong.id(), List.of(SealedCopies.here(OFFICE.commune)))
                .orThrow();
        HERE.copies().send(right.id(), List.of(FARMERS)).orThrow();
        Registered registered = registeredThere(wrong);

        DocumentCopy recalled = HERE.copies()
                .recall(seen(wrong), "Sao nhầm văn bản, gửi nhầm nơi")
                .orThrow();

        assertEquals(CopyState.RECALLED, recalled.state());
        assertEquals(HandlingState.CANCELLED, state(there(), registered.document()));
        assertEquals(CopyState.MADE, HERE.now(right).state());
        assertEquals(DeliveryState.TO_DISPATCH, HERE.to(right, 0).state());
        assertEquals(OutgoingState.ISSUED, OFFICE.find(issued.id()).state());
        assertEquals(
                wrong.file(),
                Optional.of(HERE.copies().file(wrong.id()).orThrow().hash()),
                "what was taken back can still be read");
    }

    @Test
    void whatWasTakenBackGoesNowhereAnyMore() {
        DocumentCopy copy = HERE.sealed(issued);
        HERE.copies().recall(seen(copy), "Sao nhầm văn bản, gửi nhầm nơi").orThrow();

        assertTrue(HERE.copies().send(copy.id(), List.of(FARMERS)).refusedFor(CopyTrouble.TAKEN_BACK));
        assertTrue(HERE.copies().recall(seen(HERE.now(copy)), WHY).refusedFor(CopyTrouble.TAKEN_BACK));
        assertTrue(
                HERE.copies().recall(seen(copy), WHY).refusedFor(GateTrouble.STALE),
                "somebody else was faster: what was seen is no more");
        assertTrue(HERE.copies().recall(seen(HERE.begun(issued).copy()), WHY).refusedFor(CopyTrouble.NOT_MADE));
        DocumentCopy other = HERE.sealed(issued);
        assertTrue(HERE.copies().recall(seen(other), " ").refusedFor(DispatchTrouble.REASON_MISSING));
        assertFalse(OFFICE.as("chutich").copies().recall(seen(other), WHY).isDone());
        assertEquals(CopyState.MADE, HERE.now(other).state());
    }

    @Test
    @Conforms("W.gap-ledger")
    void aCopyThatIsBeingSignedIsGivenUpAndItsNumberKeepsItsRow() {
        CopyWork open = HERE.begun(issued);

        recall();

        DocumentCopy given = HERE.now(open.copy());
        assertEquals(CopyState.ABANDONED, given.state());
        assertTrue(OFFICE.office()
                                .office()
                                .store()
                                .read(stores -> stores.numbers()
                                        .entry(given.number())
                                        .orElseThrow()
                                        .use())
                        instanceof NumberUse.Voided voided
                && voided.reason().equals(WHY));
        assertFalse(HERE.copies()
                .copyIssued(
                        issued.id(),
                        new CopyDraft(
                                CopyForm.TRUE_COPY,
                                CopyMedium.PAPER,
                                List.of(),
                                List.of("CHÁNH VĂN PHÒNG"),
                                "Hồ Thị Minh",
                                List.of()))
                .isDone());
    }

    private SealedCopies communesCopies() {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            administrator
                    .certificates()
                    .registerSeal(OFFICE.commune, SoftTokens.certificate(SoftTokens.STRANGER))
                    .orThrow();
        }
        return new SealedCopies(OFFICE, "vanthuxa", SoftTokens.STRANGER);
    }

    private void recall() {
        clerk().dispatch()
                .recall(OutgoingOffice.seen(OFFICE.find(issued.id())), WHY)
                .orThrow();
    }

    private static Session clerk() {
        return OFFICE.as("vanthu");
    }

    private static Session there() {
        return OFFICE.as("vanthuxa");
    }

    private DeliveryId toCommune() {
        return clerk().dispatch()
                .follow(issued.id())
                .orThrow()
                .getFirst()
                .delivery()
                .id();
    }

    private static Registered registeredThere(DocumentCopy copy) {
        return SealedCopies.registered(
                there().incoming(), OFFICE.commune, HERE.to(copy, 0).id());
    }

    private static HandlingState state(Session session, DocumentId document) {
        return session.incoming().view(document).orThrow().document().state();
    }

    private static Seen<CopyId> seen(DocumentCopy copy) {
        return new Seen<>(copy.id(), copy.version());
    }

    private List<String> acts() {
        return OFFICE
                .office()
                .office()
                .store()
                .read(stores ->
                        stores.events().search(EventSearch.ofObject(issued.id().toString()), Long.MAX_VALUE, 100))
                .stream()
                .map(event -> event.act())
                .toList();
    }
}
