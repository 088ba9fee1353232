package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.incoming.Submission;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.DispatchTrouble;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** What the sender sees of an issued document, and what taking it back does on both sides. */
class FollowingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Session clerk() {
        return OFFICE.as("vanthu");
    }

    private static Session there() {
        return OFFICE.as("vanthuxa");
    }

    private static FollowedDelivery toCommune(OutgoingDocument issued) {
        return clerk().dispatch().follow(issued.id()).orThrow().getFirst();
    }

    private static Registered registeredThere(OutgoingDocument issued) {
        DeliveryId delivery = toCommune(issued).delivery().id();
        DeliveredDocument waiting = there().incoming().toRegister(OFFICE.commune, 100).orThrow().stream()
                .filter(delivered -> delivered.delivery().id().equals(delivery))
                .findFirst()
                .orElseThrow();
        return there().incoming()
                .registerDelivered(OFFICE.commune, delivery, new DeliveredEntry(waiting.fields(), Set.of()))
                .orThrow();
    }

    private static Seen<DocumentId> seenThere(DocumentId document) {
        return new Seen<>(
                document, there().incoming().view(document).orThrow().document().version());
    }

    private static List<Event> events(Object object) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.events().search(EventSearch.ofObject(object.toString()), Long.MAX_VALUE, 100));
    }

    @Test
    @Conforms({"VI.III.1.o", "VI.III.1.k", "QD28"})
    void theSenderSeesEachStepAtTheRecipientWithItsArrivalNumber() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        Registered registered = registeredThere(issued);
        AssignmentId submission = there().routing()
                .submit(
                        seenThere(registered.document()),
                        new Submission(OFFICE.communeLeader, "Kính trình", Optional.empty()))
                .orThrow();

        Session leader = OFFICE.as("chutichxa");
        leader.routing()
                .complete(
                        new Seen<>(submission, version(submission)),
                        new Completion(LocalDate.of(2026, 11, 23), "Đã báo cáo", Optional.empty()))
                .orThrow();

        FollowedDelivery followed = toCommune(issued);
        assertEquals(
                List.of(DeliveryState.ARRIVED, DeliveryState.RECEIVED, DeliveryState.DONE),
                followed.steps().stream().map(step -> step.state()).toList());
        assertEquals(
                registered.arrivalNumber(),
                followed.delivery().arrival().orElseThrow().number());
    }

    private static long version(AssignmentId assignment) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.routing().find(assignment).orElseThrow().version());
    }

    @Test
    @Conforms({"VI.III.1.o", "VI.III.1.k", "QD28", "VI.III.1.i"})
    void aRefusalReachesTheSenderWithItsReason() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        DeliveryId delivery = toCommune(issued).delivery().id();

        there().incoming()
                .refuseDelivered(OFFICE.commune, delivery, "Gửi nhầm nơi nhận, không thuộc địa bàn xã")
                .orThrow();

        Delivery refused = toCommune(issued).delivery();
        assertEquals(DeliveryState.REFUSED, refused.state());
        assertEquals("Gửi nhầm nơi nhận, không thuộc địa bàn xã", refused.reason());
        String told = "RETURNED:Ủy ban nhân dân xã Kim Liên: Gửi nhầm nơi nhận, không thuộc địa bàn xã";
        assertEquals(told, OFFICE.told("chuyenvien", issued.id()).getFirst());
        assertEquals(told, OFFICE.told("vanthu", issued.id()).getFirst());
    }

    @Test
    @Conforms({"VI.III.8.a", "VI.III.8.b", "VI.III.8.c", "QD28"})
    void aRecallFreezesTheOutgoingDocumentCancelsTheIncomingOneAndKeepsTheRecord() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        Registered registered = registeredThere(issued);

        OutgoingDocument recalled = clerk().dispatch()
                .recall(seen(issued), "Sai số liệu, sẽ thay thế")
                .orThrow();

        assertEquals(OutgoingState.RECALLED, recalled.state());
        OutgoingDocument.Recall recall = recalled.recall().orElseThrow();
        assertEquals("Sai số liệu, sẽ thay thế", recall.reason());
        assertEquals(OFFICE.clerk, recall.by());
        IncomingView cancelled = there().incoming().view(registered.document()).orThrow();
        assertEquals(HandlingState.CANCELLED, cancelled.document().state());
        assertEquals("Sai số liệu, sẽ thay thế", cancelled.document().endedReason());
        assertEquals(issued.fields().subject(), cancelled.document().fields().subject());
        OutgoingView kept = clerk().drafting().open(issued.id()).orThrow();
        assertEquals(issued.issue(), kept.document().issue());
        assertEquals(
                OutgoingAct.RECALL,
                kept.judgements().stream().map(Judgement::act).toList().getLast());
        assertEquals(Set.of(), kept.mayDo());
        assertTrue(events(issued.id()).stream().anyMatch(event -> event.act().equals("RECALLED")));
        assertTrue(events(registered.document()).stream()
                .anyMatch(event -> event.act().equals("INCOMING_CANCELLED")));
    }

    @Test
    @Conforms({"VI.III.8.a", "VI.III.8.b"})
    void afterARecallNeitherSideChangesAnything() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        Registered registered = registeredThere(issued);
        OutgoingDocument recalled =
                clerk().dispatch().recall(seen(issued), "Sai số liệu").orThrow();

        Outcome<?> again = clerk().dispatch().recall(seen(recalled), "Lần nữa");
        Outcome<?> edited = OFFICE.as("chuyenvien").drafting().edit(seen(recalled), OFFICE.letter());
        Outcome<?> submitted = there().routing()
                .submit(seenThere(registered.document()), new Submission(OFFICE.communeLeader, "", Optional.empty()));

        assertTrue(again.refusedFor(GateTrouble.FROZEN), again.toString());
        assertTrue(edited.refusedFor(GateTrouble.FROZEN), edited.toString());
        assertTrue(!submitted.isDone(), submitted.toString());
        assertEquals(recalled, OFFICE.find(issued.id()));
    }

    @Test
    @Conforms({"VI.III.8.b", "VI.III.1.i"})
    void whatWasRecalledBeforeItWasRegisteredLeavesTheDeskAndTheClerkIsTold() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        DeliveryId delivery = toCommune(issued).delivery().id();

        clerk().dispatch().recall(seen(issued), "Gửi nhầm").orThrow();

        assertTrue(there().incoming().toRegister(OFFICE.commune, 100).orThrow().stream()
                .noneMatch(waiting -> waiting.delivery().id().equals(delivery)));
        assertEquals(List.of("RECALLED:Gửi nhầm", "NEW:"), OFFICE.told("vanthuxa", delivery));
        assertEquals("RECALLED:Gửi nhầm", OFFICE.told("chuyenvien", issued.id()).getFirst());
        assertEquals("RECALLED:Gửi nhầm", OFFICE.told("chutich", issued.id()).getFirst());
        assertEquals(DeliveryState.RECALLED, toCommune(issued).delivery().state());
    }

    @Test
    @Conforms("VI.III.7.đ")
    void anIssuedDocumentAndItsMetadataStayTogetherForGood() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        Outcome<?> edited = OFFICE.as("chuyenvien").drafting().edit(seen(issued), OFFICE.letter());
        Outcome<?> added = OFFICE.as("chuyenvien")
                .drafting()
                .addVersion(seen(issued), GivenFile.of(OFFICE.brought("Van ban khac")), "");

        assertTrue(edited.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), edited.toString());
        assertTrue(added.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), added.toString());
        Event event = events(issued.id()).stream()
                .filter(each -> each.act().equals("ISSUED"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Optional.of(issued.code().orElseThrow().toString()),
                event.payload().fact("code"));
        assertEquals(
                Optional.of(issued.issue().orElseThrow().file().hex()),
                event.payload().fact("file"));
        assertEquals(
                Optional.of(issued.issue().orElseThrow().identifier().toString()),
                event.payload().fact("identifier"));
    }

    @Test
    void theClerkNotesWhatLeftOnPaperOnceAndOnlyWhatHasNoChannel() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        List<FollowedDelivery> deliveries =
                clerk().dispatch().follow(issued.id()).orThrow();
        DeliveryId onPaper = deliveries.getLast().delivery().id();
        DeliveryId electronic = deliveries.getFirst().delivery().id();

        Delivery sent = clerk().dispatch().dispatched(issued.id(), onPaper).orThrow();

        assertEquals(DeliveryState.DISPATCHED, sent.state());
        assertTrue(!clerk().dispatch().dispatched(issued.id(), onPaper).isDone());
        assertTrue(!clerk().dispatch().dispatched(issued.id(), electronic).isDone());
    }

    @Test
    @Conforms("W.choke-point")
    void aDeliveryOfAnotherDocumentIsNotNotedByWayOfOnesOwn() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        OutgoingDocument other = OFFICE.issued(OFFICE.letter());
        DeliveryId others = clerk().dispatch()
                .follow(other.id())
                .orThrow()
                .getLast()
                .delivery()
                .id();

        Outcome<Delivery> refused = clerk().dispatch().dispatched(issued.id(), others);

        assertTrue(refused.refusedFor(DispatchTrouble.NO_SUCH_DELIVERY), refused.toString());
        assertEquals(
                DeliveryState.TO_DISPATCH,
                clerk().dispatch()
                        .follow(other.id())
                        .orThrow()
                        .getLast()
                        .delivery()
                        .state());
    }
}
