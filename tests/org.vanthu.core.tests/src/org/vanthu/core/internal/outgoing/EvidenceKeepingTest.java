package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.EvidenceSheet;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;

/** Evidence sheets of issued documents, signed with the seal and kept with them. */
class EvidenceKeepingTest {

    /** What stands on the sheet, and how the log calls it. */
    private static final Map<String, String> LOGGED = Map.of(
            "Trình duyệt", "DRAFT_SUBMITTED",
            "Duyệt nội dung", "CONTENT_APPROVED",
            "Duyệt thể thức", "FORMAT_APPROVED",
            "Ký", "SIGNED",
            "Cấp số", "ISSUE_BEGUN",
            "Phát hành", "ISSUED");

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(320);

    @Test
    @Conforms({"W.evidence", "TT15.verify"})
    void theEvidenceSheetTellsCertificatesTimeStampsAndRevocationDataAndIsSignedItself() throws IOException {
        OutgoingDocument issued = office.issued();

        EvidenceSheet sheet = office.office
                .as("vanthu")
                .registers()
                .printEvidence(issued.id())
                .orThrow();
        String printed = OutgoingOffice.text(office.office.save(sheet.file()));
        Path sealed = office.sealed(sheet);
        VerificationReport report = office.verify(sealed);

        for (String told : List.of(
                "Mức chữ ký",
                "B-LTA",
                SoftTokens.LEADER,
                "Cơ quan cấp chứng thư thử nghiệm",
                "Gốc thử nghiệm Văn thư",
                "Dấu thời gian thử nghiệm",
                "Dấu thời gian trên toàn văn bản",
                "không bị thu hồi (OCSP",
                "Duyệt nội dung")) {
            assertTrue(printed.contains(told), told + " is not in " + printed);
        }
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(
                SoftTokens.SEAL,
                report.signatures().getFirst().signer().orElseThrow().name());
    }

    @Test
    @Conforms("W.evidence")
    void whoApprovedWhatWhenIsToldFromTheEventLogAndNotFromRowsThatNothingSeals() throws IOException {
        OutgoingDocument issued = office.issued();
        office.office
                .office()
                .office()
                .store()
                .change(stores -> {
                    stores.draftPapers()
                            .addJudgement(
                                    issued.id(),
                                    new Judgement(
                                            OutgoingAct.APPROVE_CONTENT,
                                            1,
                                            "Đồng ý, đã xem kỹ",
                                            office.office.leader,
                                            Optional.empty(),
                                            office.now()));
                    return Outcome.done();
                })
                .orThrow();
        office.seal();

        String printed = OutgoingOffice.text(office.office.save(office.office
                .as("vanthu")
                .registers()
                .printEvidence(issued.id())
                .orThrow()
                .file()));

        LOGGED.forEach((words, act) -> {
            String line = office.event(act).sequence() + " " + words + " ";
            assertTrue(printed.contains(line), line + " is not in " + printed);
        });
        assertFalse(printed.contains("đã xem kỹ"), printed);
        SignedHead head = office.office
                .office()
                .office()
                .store()
                .read(stores -> stores.events().sealed().orElseThrow().head());
        assertTrue(printed.contains(head.root().hex().substring(0, 20)), printed);
        assertTrue(printed.contains("Đến sự kiện " + head.size()), printed);
    }

    @Test
    @Conforms("W.evidence")
    void aSignedEvidenceSheetIsKeptWithItsDocumentAndProvenAsLong() throws IOException {
        OutgoingDocument issued = office.issued();
        Registers registers = office.office.as("vanthu").registers();
        EvidenceSheet sheet = registers.printEvidence(issued.id()).orThrow();
        GivenFile sealed = GivenFile.of(office.sealed(sheet));

        FileContent kept =
                registers.keepEvidence(issued.id(), sheet.file().hash(), sealed).orThrow();
        Outcome<FileContent> ofNoSheet =
                registers.keepEvidence(issued.id(), issued.issue().orElseThrow().file(), sealed);
        Outcome<FileContent> notSigned = registers.keepEvidence(
                issued.id(), sheet.file().hash(), GivenFile.of(office.office.save(sheet.file())));

        KeptFile row = office.kept(issued).getLast();
        assertTrue(row.isSheet());
        assertEquals(kept.hash(), row.issued());
        assertEquals(Optional.of(SignatureLevel.B_LTA), row.level());
        office.assertBegins(sheet.file().hash(), kept.hash());
        assertEquals(Verdict.VALID, office.verify(kept.hash()).verdict());
        assertEquals(
                Optional.of(kept.hash().hex()),
                office.event("EVIDENCE_KEPT").payload().fact("file"));
        assertFalse(ofNoSheet.isDone());
        assertTrue(notSigned.refusedFor(SigningTrouble.NOT_SIGNED), notSigned.toString());
        assertEquals(2, office.kept(issued).size());
        office.pass(Duration.ofDays(31));
        assertEquals(0, office.keep().atRisk());
    }
}
