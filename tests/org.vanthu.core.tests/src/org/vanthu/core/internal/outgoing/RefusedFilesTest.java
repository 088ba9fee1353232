package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.PdfTroubles;

/** What is found wrong is not kept: nothing of it is left among the files of the office. */
class RefusedFilesTest {

    private static final GivenFile TORN = new GivenFile(
            "rach.pdf", () -> new ByteArrayInputStream("%PDF-1.4 nothing follows".getBytes(StandardCharsets.US_ASCII)));
    private static final GivenFile SIGNED = new GivenFile(
            "da-ky.pdf",
            () -> Objects.requireNonNull(RefusedFilesTest.class.getResourceAsStream(
                    "/org/vanthu/core/internal/incoming/513-SYT-NVD-scan-signed.pdf")));

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static List<Sha256> kept() {
        return OFFICE.office().office().parts().blobs().list().toList();
    }

    private static OutgoingDocument started() {
        return OFFICE.as("chuyenvien")
                .drafting()
                .start(OFFICE.district, OFFICE.unit, OFFICE.letter(), new DraftOrigin.Fresh())
                .orThrow();
    }

    @Test
    void aFileThatADrafterBringsIsKeptOnlyWhenItCanBeADraft() {
        OutgoingDocument draft = started();
        List<Sha256> before = kept();

        Outcome<OutgoingDocument> torn = OFFICE.as("chuyenvien").drafting().addVersion(seen(draft), TORN, "");
        Outcome<OutgoingDocument> signed = OFFICE.as("chuyenvien").drafting().addVersion(seen(draft), SIGNED, "");
        List<Sha256> refused = kept();
        OFFICE.as("chuyenvien")
                .drafting()
                .addVersion(seen(draft), GivenFile.of(OFFICE.brought("Chi mot lan")), "")
                .orThrow();

        assertFalse(torn.isDone());
        assertTrue(signed.refusedFor(PdfTroubles.ALREADY_SIGNED), signed.toString());
        assertEquals(before, refused);
        assertEquals(before.size() + 1, kept().size());
    }

    @Test
    void aFileThatComesBackWithoutTheSignatureIsNotKept() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        OFFICE.review(OFFICE.as("chutich"), atSigner);
        HandedOut work = OFFICE.as("chutich").signing().handOut(seen(atSigner)).orThrow();
        List<Sha256> before = kept();

        Outcome<?> refused = OFFICE.as("chutich")
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(OFFICE.brought("Van ban khac")));

        assertFalse(refused.isDone());
        assertEquals(before, kept());
    }

    @Test
    void anIncomingFileThatIsOnlyLookedIntoOrRefusedIsNotKept() {
        Session clerk = OFFICE.as("vanthu");
        IncomingFields fields = IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, "12",
                        IncomingField.CODE_NOTATION, "SYT-NVY",
                        IncomingField.ISSUED_DATE, "2025-03-02",
                        IncomingField.ORGAN_NAME, "Sở Y tế",
                        IncomingField.SUBJECT, "V/v báo cáo"))
                .orThrow();
        List<Sha256> before = kept();

        Outcome<?> looked = clerk.incoming().inspect(OFFICE.district, SIGNED);
        Outcome<?> refused = clerk.incoming().register(OFFICE.district, IncomingDraft.of(fields, TORN));

        assertTrue(looked.isDone(), looked.toString());
        assertFalse(refused.isDone());
        assertEquals(before, kept());
    }
}
