package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.api.incoming.Submission;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SigningPreparation;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedReturn;

/** Slow tools refuse to work in this office while a transaction is open. */
class SlowWorkTest {

    private static final OpenTransactions TRANSACTIONS = new OpenTransactions();

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice(TRANSACTIONS);

    @Test
    void nothingSlowHoldsATransactionFromTheDraftToTheEvidenceSheet() {
        Session officer = OFFICE.as("chuyenvien");
        Path brought = OFFICE.brought("Bao cao dat cong ich");
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument second = officer.drafting()
                .addVersion(seen(draft), GivenFile.of(brought), "bản sửa")
                .orThrow();

        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(second));
        OutgoingDocument issued = OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());
        OFFICE.as("vanthu").registers().printEvidence(issued.id()).orThrow();

        assertEquals(
                Set.of(
                        FileInspector.class,
                        DocumentComposer.class,
                        SigningPreparation.class,
                        SignedReturn.class,
                        Drawings.class,
                        SignatureVerifier.class,
                        ProofReader.class,
                        PaperPrinter.class),
                TRANSACTIONS.used());
    }

    @Test
    void nothingSlowHoldsATransactionWhenAnIncomingDocumentIsTakenIn() {
        Incoming clerk = OFFICE.as("vanthu").incoming();
        GivenFile signed = new GivenFile(
                "da-ky.pdf",
                () -> Objects.requireNonNull(SlowWorkTest.class.getResourceAsStream(
                        "/org/vanthu/core/internal/incoming/513-SYT-NVD-scan-signed.pdf")));

        clerk.inspect(OFFICE.district, signed).orThrow();
        DocumentId document = clerk.register(OFFICE.district, IncomingDraft.of(fields("513"), signed))
                .orThrow()
                .document();
        clerk.addAnnex(new Seen<>(document, 0), GivenFile.of(OFFICE.brought("Phu luc")))
                .orThrow();
        Verdict verdict =
                clerk.signatures(document).orThrow().getFirst().report().verdict();

        assertNotEquals(Verdict.UNSIGNED, verdict);
        assertTrue(TRANSACTIONS.used().containsAll(Set.of(FileInspector.class, SignatureVerifier.class)));
    }

    @Test
    void nothingSlowHoldsATransactionWhenFilesComeWithAnOpinionAndBooksArePrinted() {
        Session clerk = OFFICE.as("vanthu");
        DocumentId document = clerk.incoming()
                .register(OFFICE.district, IncomingDraft.of(fields("514"), GivenFile.of(OFFICE.brought("Van ban den"))))
                .orThrow()
                .document();
        AssignmentId submission = clerk.routing()
                .submit(new Seen<>(document, 0), new Submission(OFFICE.leader, "", Optional.empty()))
                .orThrow();
        OpinionDraft opinion = new OpinionDraft(
                Opinion.Kind.OPINION, "Xem tệp kèm theo", List.of(GivenFile.of(OFFICE.brought("Y kien cua lanh dao"))));

        OFFICE.as("chutich")
                .routing()
                .giveOpinion(new Seen<>(submission, 0), opinion)
                .orThrow();

        assertEquals(2, clerk.incoming().view(document).orThrow().files().size());
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        for (FileContent print : List.of(
                clerk.incoming().printRegister(OFFICE.district, year).orThrow(),
                clerk.incoming().printFollowUp(OFFICE.district, year).orThrow(),
                clerk.incoming().printSlip(document).orThrow())) {
            assertTrue(print.size() > 1000, print.name());
        }
    }

    @Test
    void anOpinionThatMayNotBeGivenAnyMoreLeavesNoFile() {
        Session clerk = OFFICE.as("vanthu");
        DocumentId document = clerk.incoming()
                .register(
                        OFFICE.district,
                        IncomingDraft.of(fields("515"), GivenFile.of(OFFICE.brought("Van ban den 515"))))
                .orThrow()
                .document();
        AssignmentId submission = clerk.routing()
                .submit(new Seen<>(document, 0), new Submission(OFFICE.leader, "", Optional.empty()))
                .orThrow();
        Path file = OFFICE.brought("Y kien den muon");
        GivenFile slow = new GivenFile("cham.pdf", () -> {
            clerk.routing()
                    .recall(new Seen<>(submission, 0), "Trình nhầm người")
                    .orThrow();
            return Files.newInputStream(file);
        });

        Outcome<Nothing> refused = OFFICE.as("chutich")
                .routing()
                .giveOpinion(new Seen<>(submission, 0), new OpinionDraft(Opinion.Kind.OPINION, "", List.of(slow)));

        assertFalse(refused.isDone());
        assertEquals(1, clerk.incoming().view(document).orThrow().files().size());
    }

    private static IncomingFields fields(String number) {
        return IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, number,
                        IncomingField.CODE_NOTATION, "SYT-NVY",
                        IncomingField.ISSUED_DATE, "2025-03-02",
                        IncomingField.ORGAN_NAME, "Sở Y tế",
                        IncomingField.SUBJECT, "V/v báo cáo"))
                .orThrow();
    }

    @Test
    void aSlowToolWithinATransactionWouldBeFoundOut() {
        FileInspector inspector = OFFICE.office().office().parts().paper().inspector();
        Path file = OFFICE.brought("Van ban");

        assertThrows(
                IllegalStateException.class,
                () -> OFFICE.office()
                        .office()
                        .store()
                        .read(stores -> inspector.inspect(file, InspectionLimits.DEFAULT)));
    }

    @Test
    void whatWasChangedMeanwhileRefusesTheWorkThatWasDone() {
        Session officer = OFFICE.as("chuyenvien");
        OutgoingDocument started = officer.drafting()
                .start(OFFICE.district, OFFICE.unit, OFFICE.letter(), new DraftOrigin.Fresh())
                .orThrow();
        Path file = OFFICE.brought("Van ban");
        GivenFile slow = new GivenFile("cham.pdf", () -> {
            officer.drafting().edit(seen(started), OFFICE.letter()).orThrow();
            return Files.newInputStream(file);
        });

        Outcome<OutgoingDocument> refused = officer.drafting().addVersion(seen(started), slow, "");

        assertTrue(refused.refusedFor(GateTrouble.STALE), refused.toString());
        assertEquals(0, OFFICE.find(started.id()).versions());
    }
}
