package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Progress;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.keeping.Keeping;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.api.outgoing.EvidenceSheet;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.Service;
import org.vanthu.testkit.pki.SignedElsewhere;

/** Signatures reach the level that the organisation wants, and the archive proves them for as long as it is kept. */
class ArchiveKeepingTest {

    private static final int AHEAD_DAYS = 320;
    private static final Duration STEP = Duration.ofDays(300);
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(AHEAD_DAYS);

    @Test
    @Conforms("TT15.sign")
    void theDeskStampsItsSignatureAndTheIssuedFilesHaveTheLevelWanted() throws IOException {
        OutgoingDocument signed = office.signed(withAnnex());
        OutgoingDocument issued = office.issued(signed);

        assertEquals(
                List.of(SignatureLevel.B_T),
                ProvenOffice.levels(
                        office.verify(signed.signature().orElseThrow().file())));
        Sha256 file = issued.issue().orElseThrow().file();
        VerificationReport report = office.verify(file);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(List.of(SignatureLevel.B_LTA, SignatureLevel.B_LTA), ProvenOffice.levels(report));
        office.assertBegins(issued.prepared().orElseThrow(), file);
        office.assertBegins(signed.signature().orElseThrow().file(), file);
        List<KeptFile> kept = office.kept(issued);
        assertEquals(List.of(0, 1), kept.stream().map(KeptFile::part).toList());
        assertEquals(file, kept.getFirst().issued());
        assertTrue(kept.stream().allMatch(one -> one.lack().isNothing()), kept.toString());
        assertEquals(
                List.of(SignatureLevel.B_LTA),
                ProvenOffice.levels(office.verify(kept.getLast().current())));
        assertTrue(office.transactions.used().contains(LevelRaiser.class));
    }

    @Test
    void whatServicesDoNotGiveStopsNobodyIsSaidAndIsAddedByTheSchedule() {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.REFUSING);

        OutgoingDocument issued = office.issued();
        KeptFile atIssue = office.keptMain(issued);
        KeepingReport stillDown = office.keep();
        KeptRow atRisk = atRisk().getFirst();
        office.pki.tell(Service.TIME_STAMPS, Behaviour.HONEST);
        office.pass(DAY);
        KeepingReport again = office.keep();

        assertEquals(OutgoingState.ISSUED, issued.state());
        assertEquals(Risk.LEVEL_NOT_REACHED, atIssue.risk());
        assertTrue(atIssue.lack().vietnamese().contains(office.pki.timeStamps().toString()), atIssue.toString());
        assertTrue(atIssue.lack().message(Language.ENGLISH).contains("503"), atIssue.toString());
        assertEquals(1, stillDown.atRisk());
        assertEquals(issued.code().orElseThrow().toString(), atRisk.code());
        assertEquals(1, again.renewed());
        KeptFile kept = office.keptMain(issued);
        assertEquals(Risk.NONE, kept.risk(), kept.toString());
        assertEquals(Optional.of(SignatureLevel.B_LTA), kept.level());
        assertEquals(issued.issue().orElseThrow().file(), kept.issued());
        office.assertBegins(kept.issued(), kept.current());
        assertEquals(Verdict.VALID, office.verify(kept.current()).verdict());
        assertTrue(atRisk().isEmpty());
        Event renewed = office.event("PROOF_RENEWED");
        assertEquals(Optional.of(kept.issued().hex()), renewed.payload().fact("issued"));
        assertEquals(Optional.of(kept.current().hex()), renewed.payload().fact("file"));
        assertEquals(issued.issue(), office.office.find(issued.id()).issue());
    }

    @Test
    void aTimeStampOfSomebodyWhoIsNotTrustedIsNotPutUnderAGoodDocument() {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);
        OutgoingDocument issued = office.issued();
        office.keepRevocationLists();
        try (LoopbackPki strangers = new LoopbackPki(office.now())) {
            office.stampedBy(strangers);
            KeepingReport report = office.keep();

            assertEquals(0, report.renewed());
            KeptFile kept = office.keptMain(issued);
            assertEquals(kept.issued(), kept.current());
            assertEquals(Risk.LEVEL_NOT_REACHED, kept.risk(), kept.toString());
            assertTrue(kept.lack().vietnamese().contains("Dấu thời gian thử nghiệm"), kept.toString());
        }
    }

    @Test
    void servicesThatAreSilentAreNotAskedForEveryFileOfARound() {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);
        OutgoingDocument first = office.issued();
        OutgoingDocument second = office.issued();
        int before = office.pki.asked(Service.TIME_STAMPS);
        office.pki.close();

        KeepingReport report = office.keep();

        assertEquals(2, report.checked());
        assertEquals(before, office.pki.asked(Service.TIME_STAMPS));
        List<KeptFile> files = Stream.of(first, second).map(office::keptMain).toList();
        assertEquals(
                1,
                files.stream()
                        .filter(file -> !file.lack().isNothing())
                        .filter(file -> file.lack().english().contains("cannot be reached"))
                        .count(),
                files.toString());
        assertEquals(
                1,
                files.stream()
                        .filter(file -> file.lack().english().contains("not asked again"))
                        .count(),
                files.toString());
    }

    @Test
    void aFileThatWasAlteredOrIsGoneIsFoundAndNamed() throws IOException {
        OutgoingDocument altered = office.issued();
        OutgoingDocument gone = office.issued();
        office.keep();
        overwrite(office.keptMain(altered).current());
        Files.delete(blob(office.keptMain(gone).current()));

        KeepingReport report =
                keeping().keep(office.office.district, Progress.NONE).orThrow();

        assertEquals(Map.of(Risk.FILE_DAMAGED, 2L), report.risks());
        assertEquals(
                Map.of(Risk.FILE_DAMAGED, 2L),
                keeping().risks(office.office.district).orThrow());
        assertEquals(
                2,
                atRisk().stream()
                        .filter(row -> row.file().risk() == Risk.FILE_DAMAGED)
                        .count());
        assertEquals(2, office.office.office().acts().get("PROOF_AT_RISK"));
        assertEquals(1, office.office.office().acts().get("ARCHIVE_KEPT"));
    }

    @Test
    void onlyWhoManagesTrustSeesWhatIsAtRisk() {
        Keeping clerk = office.office.as("vanthu").keeping();

        assertFalse(clerk.risks(office.office.district).isDone());
        assertFalse(clerk.atRisk(office.office.district, 10).isDone());
        assertFalse(clerk.keep(office.office.district, Progress.NONE).isDone());
    }

    @Test
    @Conforms("TT15.verify")
    void afterTenYearsWithCertificatesEndedAndRevokedTheArchiveStillProvesEveryDocument() throws IOException {
        OutgoingDocument first = office.issued(office.signed(withAnnex()));
        List<OutgoingDocument> issued = new ArrayList<>(List.of(first));
        Registers registers = office.office.as("vanthu").registers();
        EvidenceSheet sheet = registers.printEvidence(first.id()).orThrow();
        registers
                .keepEvidence(first.id(), sheet.file().hash(), GivenFile.of(office.sealed(sheet)))
                .orThrow();
        office.copied(first);
        byte[] fromOutside = SignedElsewhere.DETACHED.letter("Van ban cua noi khac", office.leader, office.now());
        office.registered(fromOutside);
        X509Certificate firstStamper = office.pki.stamper();
        Instant begun = office.now();
        Instant end = begun.plus(Duration.ofDays(3653));
        int step = 0;
        while (office.now().isBefore(end)) {
            office.pass(STEP);
            step++;
            switch (step) {
                case 1 -> issued.add(office.issued());
                case 2 -> {
                    office.pki.revoke(office.leader.certificate(), office.now().minus(DAY));
                    office.pki.revoke(office.seal.certificate(), office.now().minus(DAY));
                }
                case 3, 7 -> office.pki.renewAuthorities();
                case 6 -> office.pki.revoke(firstStamper, office.now().minus(DAY));
                default -> {}
            }
            office.pki.moveTo(office.now());
            KeepingReport report = office.keep();
            assertEquals(Map.of(Risk.NONE, 6L), report.risks(), "step " + step + ": " + atRisk());
        }

        List<KeptFile> everything = office.everyKept();
        assertEquals(
                List.of("annex", "copy or letter", "copy or letter", "main", "main", "sheet"),
                everything.stream().map(one -> kind(one, issued)).sorted().toList());
        for (KeptFile kept : everything) {
            VerificationReport report = office.verify(kept.current());
            assertEquals(Verdict.VALID, report.verdict(), report.toString());
            assertTrue(
                    report.signatures().stream().allMatch(one -> one.algorithm().matches("ECDSA 256 SHA-256")),
                    report.toString());
            assertTrue(kept.renewals() >= 2, kept.toString());
            assertTrue(kept.provableUntil().orElseThrow().isAfter(end));
            assertNotEquals(Verdict.VALID, office.verify(kept.issued()).verdict());
            office.assertBegins(kept.issued(), kept.current());
        }
        for (OutgoingDocument document : issued) {
            office.assertBegins(
                    document.prepared().orElseThrow(), office.keptMain(document).current());
        }
        assertTrue(atRisk().isEmpty());
        assertTrue(office.transactions.used().contains(ProofReader.class));
        byte[] stolenKey = SignedElsewhere.DETACHED.letter("Van ban gia mao", office.leader, begun);
        assertNotEquals(
                Verdict.VALID,
                office.verify(Files.write(office.office.desk().resolve("gia.pdf"), stolenKey))
                        .verdict(),
                "the same key proves nothing that no stamp has seen in time");
        String told = OutgoingOffice.text(office.office.save(office.office
                .as("vanthu")
                .registers()
                .printEvidence(first.id())
                .orThrow()
                .file()));
        assertFalse(told.contains("Không hợp lệ") || told.contains("Chưa xác định được"), told);
        assertTrue(told.contains("ECDSA 256 SHA-256"), told);
    }

    private OutgoingDocument withAnnex() {
        OutgoingDocument draft = office.office.draft(office.office.letter());
        Path annex = office.office.brought("Biểu số liệu");
        return office.office
                .as("chuyenvien")
                .drafting()
                .addAnnex(OutgoingOffice.seen(draft), new GivenFile("Biểu 01.pdf", () -> Files.newInputStream(annex)))
                .orThrow();
    }

    private static String kind(KeptFile file, List<OutgoingDocument> issued) {
        if (issued.stream().noneMatch(one -> one.id().document().equals(file.document()))) {
            return "copy or letter";
        }
        if (file.isSheet()) {
            return "sheet";
        }
        return file.part() == 0 ? "main" : "annex";
    }

    private Keeping keeping() {
        return office.office.office().asAdministrator().keeping();
    }

    private List<KeptRow> atRisk() {
        return keeping().atRisk(office.office.district, 100).orThrow();
    }

    private Path blob(Sha256 hash) throws IOException {
        try (Stream<Path> files = Files.walk(office.office.office().folder())) {
            return files.filter(file ->
                            file.getFileName().toString().contains(hash.hex().substring(4)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void overwrite(Sha256 hash) throws IOException {
        Path file = blob(hash);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }
}
