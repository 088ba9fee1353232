package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.Registered;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** A document of another organisation of the same installation: received, refused, followed, recalled. */
class DeliveredTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private OrganisationId commune;
    private AccountId communeClerk;
    private DraftId issued;
    private DeliveryId delivery;

    /** A commune has issued a report to the district. */
    @BeforeEach
    void issue() {
        StoredBlob file = office.data()
                .folder()
                .blobs()
                .put(new ByteArrayInputStream(TinyPdf.of(2, "Bao cao")))
                .orThrow();
        office.change(stores -> {
            commune = office.settlers.organisation(stores, "H40.12.03", "Ủy ban nhân dân xã Kim Liên", "Kim Liên");
            UnitId unit = office.settlers.unit(stores, commune, "Văn phòng", "VP");
            communeClerk =
                    office.settlers.person(stores, commune, unit, "Ngô Thị Xã", Position.Rank.MEMBER, Role.CLERK);
            issued = DraftId.at(office.now());
            OutgoingDocument document = document(stores, unit, file);
            stores.outgoing().add(document);
            Delivery sent = Delivery.sent(
                    issued.document(), commune, document.fields().recipients().getFirst(), office.now());
            delivery = sent.id();
            stores.deliveries().add(List.of(sent), communeClerk);
        });
    }

    private OutgoingDocument document(Stores stores, UnitId unit, StoredBlob file) {
        Register register = stores.numbers().register(commune, new Series.Administrative());
        LocalDate day = LocalDate.of(2026, 11, 23);
        var number = stores.numbers()
                .take(register.id(), day, new NumberUse.Issued(issued.document()), communeClerk, office.now())
                .orThrow()
                .number();
        return new OutgoingDocument(
                issued,
                commune,
                unit,
                communeClerk,
                office.now(),
                "Ủy ban nhân dân xã Kim Liên",
                fields(),
                new Series.Administrative(),
                Optional.empty(),
                new Signer("CHỦ TỊCH", "Nguyễn Văn Kim"),
                OutgoingState.ISSUED,
                1,
                Optional.of(file.hash()),
                Optional.of(new OutgoingDocument.Signature(file.hash(), file.hash(), communeClerk, office.now())),
                Optional.of(new OutgoingDocument.Numbered(number, day)),
                Optional.of(new OutgoingDocument.Issue(
                        file.hash(),
                        file.size(),
                        file.hash(),
                        2,
                        new DocumentIdentifier("H40.12.03", 2026, 1),
                        communeClerk,
                        office.now(),
                        office.now())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private DraftFields fields() {
        return new DraftFields(
                "",
                DocumentType.REPORT,
                "BC-UBND",
                "Báo cáo công tác phòng, chống dịch",
                "",
                "",
                Urgency.URGENT,
                Secrecy.NONE,
                List.of(new Recipient.Here(office.district, "Ủy ban nhân dân huyện Nam Đàn", "H40.12")),
                OptionalInt.empty(),
                Optional.empty(),
                "VT");
    }

    private Registered register() {
        DeliveredDocument waiting = waiting().getFirst();
        return office.as(office.clerk)
                .incoming()
                .registerDelivered(office.district, delivery, new DeliveredEntry(waiting.fields(), Set.of()))
                .orThrow();
    }

    private List<DeliveredDocument> waiting() {
        return office.as(office.clerk)
                .incoming()
                .toRegister(office.district, 10)
                .orThrow();
    }

    private Delivery delivery() {
        return office.data()
                .store()
                .read(stores -> stores.deliveries().ofDocument(issued.document()))
                .getFirst();
    }

    @Test
    @Conforms({"VI.III.1.e", "VI.III.1.k", "QD28"})
    void whatWasDeliveredIsRegisteredAsItIsAndTheSenderSeesTheArrivalNumber() {
        DeliveredDocument waiting = waiting().getFirst();
        assertEquals("01/BC-UBND", waiting.fields().code().toString());
        assertEquals("H40.12.03", waiting.fields().issuerCode());

        Registered registered = register();

        assertEquals(DeliveryState.RECEIVED, delivery().state());
        assertEquals(
                new Delivery.Arrival(registered.document(), 1),
                delivery().arrival().orElseThrow());
        assertEquals(List.of(), waiting());
        assertEquals(
                Urgency.URGENT, office.document(registered.document()).fields().urgency());
        assertEquals(2, office.document(registered.document()).pages());
        assertTrue(office.as(office.clerk)
                .incoming()
                .registerDelivered(office.district, delivery, new DeliveredEntry(waiting.fields(), Set.of()))
                .refusedFor(IncomingTrouble.NOT_DELIVERED_HERE));
    }

    @Test
    @Conforms({"VI.III.1.o", "QD28"})
    void theSenderSeesHowFarTheRecipientIs() {
        Registered registered = register();
        var submission = office.submitted(registered.document());

        office.as(office.leader)
                .routing()
                .complete(office.seen(submission), new Completion(LocalDate.of(2026, 11, 23), "Lưu", Optional.empty()))
                .orThrow();

        assertEquals(DeliveryState.DONE, delivery().state());
        List<DeliveryState> steps = office
                .data()
                .store()
                .read(stores -> stores.deliveries()
                        .steps(stores.deliveries()
                                .delivered(delivery)
                                .orElseThrow()
                                .delivery()
                                .document()))
                .get(delivery)
                .stream()
                .map(step -> step.state())
                .toList();
        assertEquals(List.of(DeliveryState.ARRIVED, DeliveryState.RECEIVED, DeliveryState.DONE), steps);
    }

    @Test
    @Conforms("ND30.20-24")
    void whatWasSentToTheWrongPlaceGoesBackWithAReason() {
        var incoming = office.as(office.clerk).incoming();

        assertTrue(incoming.refuseDelivered(office.district, delivery, "Nhầm")
                .refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        incoming.refuseDelivered(office.district, delivery, "Gửi sai nơi nhận, đề nghị gửi Sở Y tế")
                .orThrow();

        assertEquals(DeliveryState.REFUSED, delivery().state());
        assertEquals("Gửi sai nơi nhận, đề nghị gửi Sở Y tế", delivery().reason());
        assertEquals(List.of(), waiting());
        assertTrue(office.as(communeClerk)
                .incoming()
                .refuseDelivered(commune, delivery, "Không gửi cho xã chúng tôi")
                .refusedFor(IncomingTrouble.NOT_DELIVERED_HERE));
    }

    @Test
    @Conforms({"VI.III.8.b", "VI.III.8.c"})
    void aRecallByTheIssuerCancelsTheIncomingDocumentAndKeepsItsRecord() {
        Registered registered = register();
        var submission = office.submitted(registered.document());

        Outcome<OutgoingDocument> recalled =
                office.dispatch(communeClerk).recall(new Seen<>(issued, 0), "Ban hành nhầm số liệu, thu hồi để sửa");

        assertTrue(recalled.isDone(), recalled.toString());
        assertEquals(
                HandlingState.CANCELLED, office.document(registered.document()).state());
        assertEquals(
                "Ban hành nhầm số liệu, thu hồi để sửa",
                office.document(registered.document()).endedReason());
        assertEquals(AssignmentState.CANCELLED, office.assignment(submission).state());
        assertEquals(DeliveryState.RECALLED, delivery().state());
        assertEquals(
                List.of(),
                office.data().store().read(stores -> stores.desks().of(office.leader, registered.document())));
        assertTrue(office.as(office.clerk)
                .incoming()
                .register(office.district, 2026, 0, 10)
                .orThrow()
                .getFirst()
                .note()
                .in(Language.VIETNAMESE)
                .contains("thu hồi"));
        assertTrue(office.events().stream()
                .anyMatch(event -> event.act().equals("INCOMING_CANCELLED")
                        && event.organisation().equals(office.district)));
    }
}
