package org.vanthu.core.internal.outgoing;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.vanthu.api.Seen;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.spi.signing.SigningOrder;

/** Copies as a clerk makes, seals and sends them, and as the clerk of a recipient takes them in. */
record SealedCopies(OutgoingOffice office, String login, String seal) {

    private static final AtomicInteger LETTERS = new AtomicInteger();

    /** Those of the district. */
    static SealedCopies of(OutgoingOffice office) {
        return new SealedCopies(office, "vanthu", SoftTokens.SEAL);
    }

    Copies copies() {
        return office.as(login).copies();
    }

    CopyWork begun(OutgoingDocument issued) {
        return copies().copyIssued(issued.id(), CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
    }

    DocumentCopy sealed(OutgoingDocument issued) {
        return signed(begun(issued));
    }

    SigningOrder order(CopyWork work) {
        return new SigningOrder.Copy(office.office().now(), work.copy().form().words(), work.agency());
    }

    DocumentCopy signed(CopyWork work) {
        Path signed = SoftTokens.sign(office.save(work.file()), seal, order(work));
        return copies().finish(new Seen<>(work.copy().id(), work.copy().version()), GivenFile.of(signed))
                .orThrow();
    }

    /** What was sent to one recipient, in the order of sending. */
    Delivery to(DocumentCopy copy, int recipient) {
        return followed(copy).get(recipient).delivery();
    }

    List<FollowedDelivery> followed(DocumentCopy copy) {
        return copies().follow(copy.id()).orThrow();
    }

    /** The copy as it is listed now. */
    DocumentCopy now(DocumentCopy copy) {
        return office.office()
                .office()
                .store()
                .read(stores -> stores.copies().find(copy.id()).orElseThrow());
    }

    static Recipient here(OrganisationId body) {
        return new Recipient.Here(body, "Tên cũ", "H40");
    }

    static Optional<DeliveredDocument> waiting(Incoming incoming, OrganisationId body, DeliveryId delivery) {
        return incoming.toRegister(body, 100).orThrow().stream()
                .filter(delivered -> delivered.delivery().id().equals(delivery))
                .findFirst();
    }

    /** Taken in by the clerk of the recipient, whatever it looks like. */
    static Registered registered(Incoming incoming, OrganisationId body, DeliveryId delivery) {
        DeliveredDocument waiting = waiting(incoming, body, delivery).orElseThrow();
        return incoming.registerDelivered(body, delivery, new DeliveredEntry(waiting.fields(), Set.of()))
                .orThrow();
    }

    /** A letter from outside, registered. */
    DocumentId incoming(byte[] pdf) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, Integer.toString(LETTERS.incrementAndGet()));
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVD");
        entry.put(IncomingField.ISSUED_DATE, "20/11/2026");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo công tác phòng, chống dịch " + LETTERS.get());
        return office.as(login)
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                new GivenFile("quet.pdf", () -> new ByteArrayInputStream(pdf))))
                .orThrow()
                .document();
    }

    Path file(DocumentCopy copy) {
        return office.save(copies().file(copy.id()).orThrow());
    }
}
