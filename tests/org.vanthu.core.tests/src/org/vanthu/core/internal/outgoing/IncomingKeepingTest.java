package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.JudgedFile;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeepingTrouble;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.Service;
import org.vanthu.testkit.pki.SignedElsewhere;

/** Signed files from outside are kept provable in copies, whatever kind their signatures are of. */
class IncomingKeepingTest {

    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(320);

    @Test
    void aSignedFileFromOutsideIsKeptProvableInACopyAndStaysAsItCame() {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);
        byte[] sent = office.bytes(office.issued().issue().orElseThrow().file());
        office.keepRevocationLists();
        DocumentId document = office.registered(sent);

        office.pki.tell(Service.TIME_STAMPS, Behaviour.HONEST);
        office.pass(DAY);
        KeepingReport report = office.keep();
        Incoming later = office.office.as("vanthu").incoming();
        Sha256 original = later.view(document).orThrow().files().getFirst().hash();
        VerificationReport shown =
                later.signatures(document).orThrow().getFirst().report();

        KeptFile kept = office.onlyKept(document);
        assertEquals(2, report.renewed());
        assertEquals(Sha256.of(sent), original);
        assertEquals(original, kept.issued());
        assertNotEquals(original, kept.current());
        office.assertBegins(original, kept.current());
        assertEquals(Optional.of(SignatureLevel.B_LTA), kept.level());
        assertTrue(ProvenOffice.levels(shown).stream().allMatch(SignatureLevel.B_LTA::equals), shown.toString());
    }

    @Test
    void anOlderKindOfSignatureIsProvenByATimeStampOverTheFileAndWhatThatMeansIsSaid() {
        byte[] sent = SignedElsewhere.DETACHED.letter("Van ban cua noi khac", office.leader, office.now());
        DocumentId document = office.registered(sent);

        office.pass(DAY);
        KeepingReport report = office.keep();
        KeptFile kept = office.onlyKept(document);
        office.pki.revoke(office.leader.certificate(), office.now());
        office.pass(Duration.ofDays(365));
        VerificationReport later = office.verify(kept.current());

        assertEquals(Map.of(Risk.NONE, 1L), report.risks(), kept.toString());
        assertEquals(1, report.renewed());
        office.assertBegins(Sha256.of(sent), kept.current());
        assertEquals(Optional.empty(), kept.level(), "an older kind has no level, whatever is added");
        assertTrue(kept.provableUntil().orElseThrow().isAfter(office.now()));
        assertEquals(
                Trouble.of(KeepingTrouble.OLDER_KIND).vietnamese(), kept.lack().vietnamese());
        assertEquals(
                List.of(kept),
                office.office.as("vanthu").keeping().ofIncoming(document).orThrow());
        assertEquals(Verdict.VALID, later.verdict(), later.toString());
        assertEquals(
                SignatureReport.Kind.TIME_STAMP, later.signatures().getLast().kind());
        assertEquals(Optional.empty(), later.signatures().getFirst().level());
        assertNotEquals(Verdict.VALID, office.verify(kept.issued()).verdict());
    }

    @Test
    void deadAddressesInAFileFromOutsideKeepNoOtherFileFromItsProof() {
        byte[] sent;
        String there;
        try (LoopbackPki gone = new LoopbackPki(office.now())) {
            there = gone.list().resolve("/other.crl").toString();
            sent = SignedElsewhere.DETACHED.letter(
                    "Van ban cua noi khac", gone.signer("Lê Văn Xa", "Nơi khác"), office.now());
        }
        DocumentId first = office.registered(sent);
        DocumentId second = office.registered(
                sent,
                Map.of(
                        IncomingField.CODE_NUMBER, "0513",
                        IncomingField.SUBJECT, "V/v báo cáo bổ sung"));
        office.stampedBy(office.pki, SignatureLevel.B_B);
        OutgoingDocument own = office.issued();
        office.stampedBy(office.pki, SignatureLevel.B_LTA, List.of(there));

        KeepingReport report = office.keep();

        assertEquals(3, report.checked());
        KeptFile kept = office.keptMain(own);
        assertEquals(Optional.of(SignatureLevel.B_LTA), kept.level(), kept.toString());
        assertEquals(Risk.NONE, kept.risk());
        assertTrue(office.onlyKept(first).lack().english().contains("cannot be reached"));
        assertTrue(office.onlyKept(second).lack().english().contains("not asked again"));
    }

    @Test
    void aFileFromOutsideDoesNotMakeTheOfficeAskWithinItsOwnNetwork() {
        try (LoopbackPki within = new LoopbackPki(office.now())) {
            byte[] sent = SignedElsewhere.DETACHED.letter(
                    "Van ban cua noi khac", within.signer("Lê Văn Xa", "Nơi khác"), office.now());
            DocumentId document = office.registered(sent);

            office.keep();

            assertTrue(office.onlyKept(document).lack().english().contains("within the own network"));
            assertEquals(0, within.asked(Service.STATUS) + within.asked(Service.LISTS));
        }
    }

    @Test
    void aFileOverWhichTheToolsFailCostsOneMessageAndNoOtherFileItsLook() {
        byte[] sent = SignedElsewhere.DETACHED.letter("Van ban cua noi khac", office.leader, office.now());
        DocumentId odd = office.registered(sent);
        OutgoingDocument own = office.issued();
        office.verifierFailsOver(Sha256.of(sent));

        KeepingReport report = office.keep();
        KeepingReport again = office.keep();

        assertEquals(Map.of(Risk.NOT_PROVABLE, 1L, Risk.NONE, 1L), report.risks());
        assertEquals(Risk.NONE, office.keptMain(own).risk());
        KeptFile kept = office.onlyKept(odd);
        assertEquals(Lack.of(List.of(Trouble.of(KeepingTrouble.NOT_LOOKED_AT))), kept.lack());
        assertEquals(kept.issued(), kept.current());
        assertEquals(0, again.checked(), "it is not tried all the time");
        assertTrue(kept.nextCheck().isAfter(office.now()));
    }

    @Test
    void whatWasAddedToAnOlderKindIsRenewedInTimeAndNotBefore() {
        byte[] sent = SignedElsewhere.DETACHED.letter("Van ban cua noi khac", office.leader, office.now());
        DocumentId document = office.registered(sent);
        office.keep();

        office.pass(Duration.ofDays(31));
        KeepingReport soon = office.keep();
        KeptFile first = office.onlyKept(document);
        office.pass(Duration.between(
                office.now(), first.provableUntil().orElseThrow().minus(Duration.ofDays(300))));
        office.pki.renewAuthorities();
        KeepingReport due = office.keep();

        assertEquals(0, soon.renewed());
        assertEquals(1, due.renewed(), office.onlyKept(document).toString());
        office.assertBegins(first.current(), office.onlyKept(document).current());
        assertEquals(
                Verdict.VALID,
                office.verify(office.onlyKept(document).current()).verdict());
    }

    @Test
    void everySignedFileOfADocumentFromOutsideIsJudgedAndNotTheMainOneOnly() {
        byte[] main = office.bytes(office.issued().issue().orElseThrow().file());
        byte[] annex = SignedElsewhere.DETACHED.letter("Phu luc cua noi khac", office.leader, office.now());
        byte[] altered = new String(annex, StandardCharsets.ISO_8859_1)
                .replace("Phu luc cua", "Phu luc CUA")
                .getBytes(StandardCharsets.ISO_8859_1);
        Incoming clerk = office.office.as("vanthu").incoming();
        DocumentId document = clerk.register(
                        office.office.district,
                        new IncomingDraft(
                                IncomingFields.read(ProvenOffice.ENTRY).orThrow(),
                                given("den.pdf", main),
                                List.of(
                                        given("phu-luc-1.pdf", altered),
                                        GivenFile.of(office.office.brought("Phu luc chua ky")),
                                        given("phu-luc-3.pdf", annex)),
                                Optional.empty(),
                                Set.of()))
                .orThrow()
                .document();

        List<JudgedFile> judged = clerk.signatures(document).orThrow();
        DetailedReport report = clerk.report(document, 3, Language.ENGLISH).orThrow();
        Outcome<DetailedReport> ofUnsigned = clerk.report(document, 2, Language.ENGLISH);

        assertEquals(List.of(0, 1, 3), judged.stream().map(JudgedFile::part).toList());
        assertEquals(
                List.of("den.pdf", "phu-luc-1.pdf", "phu-luc-3.pdf"),
                judged.stream().map(JudgedFile::name).toList());
        assertEquals(
                Verdict.INVALID, judged.get(1).report().verdict(), judged.get(1).toString());
        assertNotEquals(Verdict.INVALID, judged.get(2).report().verdict());
        assertTrue(report.sheet().name().contains("phu-luc-3"), report.sheet().name());
        assertEquals(
                Trouble.of(DraftingTrouble.NO_SUCH_ANNEX, "order", 2),
                ofUnsigned.troubles().getFirst());
        assertEquals(
                List.of(Trouble.of(VerificationTrouble.CHANGE_NOTHING_SHOWN)),
                clerk.asSigned(
                                document,
                                3,
                                judged.get(2).report().signatures().getFirst().field())
                        .troubles());
    }

    private static GivenFile given(String name, byte[] bytes) {
        return new GivenFile(name, () -> new ByteArrayInputStream(bytes));
    }
}
