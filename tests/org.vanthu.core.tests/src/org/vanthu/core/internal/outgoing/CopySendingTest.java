package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.Registered;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** Copies go to their recipients the way issued documents go. */
class CopySendingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final SealedCopies HERE = SealedCopies.of(OFFICE);
    private static final Recipient FARMERS =
            new Recipient.Outside("Hội Nông dân huyện Nam Đàn", Optional.empty(), "12 Lê Lợi, Nam Đàn");

    private final OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

    @Test
    @Conforms({"ND30.25-27", "VI.III.1.o"})
    void aCopyAsAFileArrivesAtABodyHereAndIsRegisteredThereAsWhatItIsOf() throws IOException {
        DocumentCopy copy = sealed();

        copies().send(copy.id(), List.of(commune(), FARMERS)).orThrow();
        DeliveryId delivery = to(copy, 0).id();
        DeliveredDocument waiting = waiting(delivery).orElseThrow();
        IncomingFields offered = waiting.fields();
        FileContent shown = there().incoming()
                .deliveredFile(
                        OFFICE.commune, delivery, waiting.files().getFirst().hash())
                .orThrow();
        Registered registered = there().incoming()
                .registerDelivered(OFFICE.commune, delivery, new DeliveredEntry(offered, Set.of()))
                .orThrow();

        assertEquals(issued.code(), Optional.of(offered.code()));
        assertEquals(issued.organName(), offered.organName());
        assertEquals("Sao y số " + copy.code() + " của Ủy ban nhân dân huyện Nam Đàn", offered.description());
        try (InputStream content = shown.content().open()) {
            assertEquals(copy.file(), Optional.of(Sha256.of(content.readAllBytes())));
        }
        assertEquals(DeliveryState.RECEIVED, to(copy, 0).state());
        assertEquals(
                registered.arrivalNumber(), to(copy, 0).arrival().orElseThrow().number());
        assertEquals(
                copy.file(),
                Optional.of(there().incoming()
                        .view(registered.document())
                        .orThrow()
                        .files()
                        .getFirst()
                        .hash()));
        assertTrue(acts().containsAll(List.of("COPY_SENT", "DELIVERY_RECEIVED")), acts().toString());
    }

    @Test
    @Conforms("ND30.25-27")
    void whoHasNoChannelStandsOnTheDispatchListUntilTheClerkSaysThatItLeft() {
        DocumentCopy copy = sealed();
        copies().send(copy.id(), List.of(FARMERS)).orThrow();

        String list = OutgoingOffice.text(
                OFFICE.save(copies().printDispatchList(copy.id()).orThrow()));
        Delivery left = copies().dispatched(copy.id(), to(copy, 0).id()).orThrow();

        for (String words : List.of(copy.code(), "Hội Nông dân huyện Nam Đàn", "12 Lê Lợi, Nam Đàn", "Chờ gửi")) {
            assertTrue(list.contains(words), words + " in " + list);
        }
        assertEquals(DeliveryState.DISPATCHED, left.state());
        assertFalse(copies().dispatched(sealed().id(), left.id()).isDone(), "it belongs to another copy");
    }

    @Test
    void aCopyOnPaperIsCarriedToBodiesThatWorkHereAsWell() {
        DocumentCopy paper = copies().copyIssued(
                        issued.id(),
                        new CopyDraft(
                                CopyForm.TRUE_COPY,
                                CopyMedium.PAPER,
                                List.of(),
                                List.of("CHÁNH VĂN PHÒNG"),
                                "Hồ Thị Minh",
                                List.of()))
                .orThrow()
                .copy();

        copies().send(paper.id(), List.of(commune())).orThrow();

        Delivery delivery = to(paper, 0);
        assertEquals(DeliveryState.TO_DISPATCH, delivery.state());
        assertEquals("Kim Liên", delivery.recipient().name());
        assertEquals(Optional.empty(), waiting(delivery.id()));
    }

    @Test
    void aRefusalReachesWhoMadeTheCopyAndItMayBeSentThereAgain() {
        DocumentCopy copy = sealed();
        copies().send(copy.id(), List.of(commune())).orThrow();

        there().incoming()
                .refuseDelivered(OFFICE.commune, to(copy, 0).id(), "Gửi nhầm nơi nhận, không thuộc địa bàn")
                .orThrow();

        assertEquals(DeliveryState.REFUSED, to(copy, 0).state());
        assertEquals(
                "RETURNED:Kim Liên: Gửi nhầm nơi nhận, không thuộc địa bàn",
                OFFICE.told("vanthu", issued.id()).getFirst());
        assertTrue(copies().send(copy.id(), List.of(commune())).isDone());
        assertTrue(copies().send(copy.id(), List.of(commune())).refusedFor(CopyTrouble.SENT_ALREADY));
    }

    @Test
    void whatCannotBeSentIsRefusedAndNothingLeaves() {
        CopyWork begun = HERE.begun(issued);
        DocumentCopy copy = sealed();

        assertTrue(copies().send(begun.copy().id(), List.of(commune())).refusedFor(CopyTrouble.NOT_MADE));
        assertTrue(copies().send(copy.id(), List.of()).refusedFor(CopyTrouble.NO_RECIPIENTS));
        assertTrue(copies().send(copy.id(), List.of(FARMERS, SealedCopies.here(OFFICE.district)))
                .refusedFor(CopyTrouble.TO_OWN_UNIT));
        assertTrue(copies().send(
                        copy.id(),
                        List.of(SealedCopies.here(
                                OrganisationId.at(OFFICE.office().now()))))
                .refusedFor(CopyTrouble.NO_SUCH_RECIPIENT));
        assertTrue(copies().send(copy.id(), List.of(FARMERS, FARMERS)).refusedFor(CopyTrouble.SENT_ALREADY));
        assertFalse(
                OFFICE.as("chutich").copies().send(copy.id(), List.of(FARMERS)).isDone());
        assertEquals(List.of(), copies().follow(copy.id()).orThrow());
    }

    private static Copies copies() {
        return HERE.copies();
    }

    private static Session there() {
        return OFFICE.as("vanthuxa");
    }

    private static Recipient commune() {
        return SealedCopies.here(OFFICE.commune);
    }

    private static Delivery to(DocumentCopy copy, int recipient) {
        return HERE.to(copy, recipient);
    }

    private static Optional<DeliveredDocument> waiting(DeliveryId delivery) {
        return SealedCopies.waiting(there().incoming(), OFFICE.commune, delivery);
    }

    private DocumentCopy sealed() {
        return HERE.sealed(issued);
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
