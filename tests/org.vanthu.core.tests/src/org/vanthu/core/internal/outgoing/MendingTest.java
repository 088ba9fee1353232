package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.EarlierDocument.Mending;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** Mending an issued document: wrong content by one of equal form, wrong format by an official letter. */
@Conforms("ND30.18")
class MendingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Outcome<OutgoingDocument> start(DocumentType type, DraftOrigin origin) {
        DraftFields fields =
                DraftFields.of(type, "đính chính số liệu", OFFICE.letter().recipients());
        return OFFICE.as("chuyenvien").drafting().start(OFFICE.district, OFFICE.unit, fields, origin);
    }

    private static DraftOrigin mending(OutgoingDocument earlier, Mending how) {
        return new DraftOrigin.Mending(new EarlierDocument(earlier.id(), how));
    }

    private static OutgoingDocument notice() {
        return OFFICE.issued(DraftFields.of(
                DocumentType.NOTICE, "lịch tiếp công dân", OFFICE.letter().recipients()));
    }

    @Test
    void contentIsMendedByTheSameFormAndFormatByAnOfficialLetter() {
        OutgoingDocument notice = notice();

        assertTrue(start(DocumentType.OFFICIAL_LETTER, mending(notice, Mending.REPLACES))
                .refusedFor(DraftingTrouble.REPLACEMENT_OF_OTHER_FORM));
        assertTrue(start(DocumentType.NOTICE, mending(notice, Mending.CORRECTS))
                .refusedFor(DraftingTrouble.CORRECTION_BY_LETTER));
        assertTrue(start(DocumentType.NOTICE, mending(notice, Mending.AMENDS)).isDone());
    }

    @Test
    void theMendedDocumentTellsByWhichItWasMendedOnceThatIsIssued() {
        OutgoingDocument notice = notice();
        OutgoingDocument started =
                start(DocumentType.NOTICE, mending(notice, Mending.REPLACES)).orThrow();
        OutgoingDocument routed = OFFICE.as("chuyenvien")
                .drafting()
                .route(seen(started), OFFICE.byLeader())
                .orThrow();
        OutgoingDocument written = OFFICE.as("chuyenvien")
                .drafting()
                .compose(seen(routed), new Composition(List.of(), "Lịch mới như sau."))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(written));

        OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());

        Event event = OFFICE.office()
                .office()
                .store()
                .read(stores ->
                        stores.events().search(EventSearch.ofObject(notice.id().toString()), Long.MAX_VALUE, 1))
                .getFirst();
        assertEquals("MENDED_BY", event.act());
        assertEquals(Optional.of(started.id().toString()), event.payload().fact("by"));
    }

    @Test
    void whatWasNotIssuedIsMendedInItsDraft() {
        Outcome<OutgoingDocument> refused =
                start(DocumentType.OFFICIAL_LETTER, mending(OFFICE.started(OFFICE.letter()), Mending.REPLACES));

        assertTrue(refused.refusedFor(DraftingTrouble.NOT_ISSUED_YET), refused.toString());
    }

    @Test
    void nothingAnswersOrMendsWhatDoesNotBelongToTheOrganisation() {
        DocumentId unknown = DocumentId.at(OFFICE.office().now());

        Outcome<OutgoingDocument> refused = start(DocumentType.OFFICIAL_LETTER, new DraftOrigin.Reply(unknown));

        assertTrue(refused.refusedFor(GateTrouble.NOT_FOUND), refused.toString());
    }
}
