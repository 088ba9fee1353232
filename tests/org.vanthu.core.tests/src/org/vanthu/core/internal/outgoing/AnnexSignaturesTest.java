package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.api.keeping.Keeping;
import org.vanthu.api.keeping.VerifiedFile;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.Language;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.testkit.Conforms;

/** The signatures of a document that has an annex in a file of its own: of each file the verdict, the report, and how it was signed. */
class AnnexSignaturesTest {

    private static final String ANNEX = "Biểu 01.pdf";

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(30);

    private OutgoingDocument issuedWithAnnex() {
        return office.issued(signedWithAnnex());
    }

    private OutgoingDocument signedWithAnnex() {
        OutgoingDocument draft = office.office.draft(office.office.letter());
        Path annex = office.office.brought("Biểu số liệu");
        return office.signed(office.office
                .as("chuyenvien")
                .drafting()
                .addAnnex(OutgoingOffice.seen(draft), new GivenFile(ANNEX, () -> Files.newInputStream(annex)))
                .orThrow());
    }

    @Test
    @Conforms("TT15.verify")
    void eachFileIsJudgedAndNamedInVerdictReportAndEvidence() throws IOException {
        OutgoingDocument issued = issuedWithAnnex();
        Keeping keeping = office.office.as("vanthu").keeping();

        List<VerifiedFile> files = keeping.verify(issued.id()).orThrow();
        DetailedReport report =
                keeping.report(issued.id(), 1, Language.VIETNAMESE).orThrow();
        Outcome<DetailedReport> ofNothing = keeping.report(issued.id(), 2, Language.VIETNAMESE);
        Path evidence = office.office.save(office.office
                .as("vanthu")
                .registers()
                .printEvidence(issued.id())
                .orThrow()
                .file());

        assertEquals(
                List.of(issued.fileName().orElseThrow(), ANNEX),
                files.stream().map(VerifiedFile::name).toList());
        assertEquals(
                List.of(Verdict.VALID, Verdict.VALID),
                files.stream().map(file -> file.report().verdict()).toList());
        assertEquals(
                List.of(SignatureLevel.B_LTA),
                ProvenOffice.levels(files.getLast().report()));
        assertEquals(ANNEX + ".report.pdf", report.sheet().name());
        String sheet = OutgoingOffice.text(office.office.save(report.sheet()));
        assertTrue(sheet.contains(ANNEX) && sheet.contains(SoftTokens.SEAL), sheet);
        try (InputStream json = report.json().content().open()) {
            assertTrue(new String(json.readAllBytes(), StandardCharsets.UTF_8).contains(ANNEX));
        }
        assertTrue(report.etsi().isPresent());
        assertTrue(ofNothing.refusedFor(DraftingTrouble.NO_SUCH_ANNEX), ofNothing.toString());
        String told = OutgoingOffice.text(evidence);
        assertTrue(told.contains("Phụ lục 1 (Biểu 01.pdf): chữ ký số của cơ quan"), told);
    }

    @Test
    @Conforms("W.batch")
    void whatTheClerkHasNotLookedAtBeforeSealingIsOnTheRecordAndWhatWasLookedAtIsNot() {
        OutgoingDocument unseen = issuedWithAnnex();
        OutgoingDocument signed = signedWithAnnex();
        SigningReview review =
                office.office.as("vanthu").issuing().review(signed.id()).orThrow();
        Set<Integer> all = IntStream.rangeClosed(1, review.pages()).boxed().collect(Collectors.toSet());
        Set<Integer> noted =
                office.office.as("vanthu").issuing().pagesSeen(signed.id(), all).orThrow();
        OutgoingDocument seen = office.issued(signed);

        assertEquals(Set.of(), review.seen());
        assertEquals(all, noted);
        assertEquals(List.of(unseen.id().value().toString()), sealedUnseen());
        assertNotEquals(unseen.id(), seen.id());
    }

    private List<String> sealedUnseen() {
        return office.office.office().events().stream()
                .filter(event -> event.act().equals("SEALED_UNSEEN"))
                .map(Event::objectId)
                .toList();
    }

    @Test
    void anAnnexAsTheAgencySignedItIsTheBeginningOfWhatIsKept() throws IOException {
        OutgoingDocument issued = issuedWithAnnex();
        Keeping keeping = office.office.as("vanthu").keeping();
        String field = keeping.verify(issued.id())
                .orThrow()
                .getLast()
                .report()
                .signatures()
                .getFirst()
                .field();

        SignedRevision revision = keeping.asSigned(issued.id(), 1, field).orThrow();

        Path signed = office.office.save(revision.signed());
        Path now = office.office.save(revision.now());
        assertEquals(-1, Files.mismatch(signed, first(now, Files.size(signed))));
        assertTrue(Files.size(signed) < Files.size(now));
    }

    private static Path first(Path file, long bytes) throws IOException {
        Path beginning = file.resolveSibling("beginning.pdf");
        try (InputStream in = Files.newInputStream(file)) {
            return Files.write(beginning, in.readNBytes((int) bytes));
        }
    }
}
