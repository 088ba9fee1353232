package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.SignatureReport.Kind;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.Poppler;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

class OfficeSigningTest {

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    @Test
    @Conforms("ND30.5")
    void anIssuedDocumentCarriesTheSignaturesOfPersonAndAgencyAndBothAreValid() throws Exception {
        Path issued = office.issued(folder);

        VerificationReport report = office.verify(issued);

        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        SignatureReport person = report.signatures().getFirst();
        SignatureReport agency = report.signatures().getLast();
        assertEquals(Kind.CERTIFICATION, person.kind());
        assertEquals(Optional.of(2), person.permission());
        assertEquals("Nguyễn Thị Phương Thảo", person.signer().orElseThrow().name());
        assertEquals(Coverage.EARLIER_REVISION, person.coverage());
        assertEquals(3, person.changes().size());
        assertTrue(person.changes().stream().allMatch(c -> c.standing() == LaterChange.Standing.PERMITTED));
        assertEquals(Kind.APPROVAL, agency.kind());
        assertEquals(Coverage.WHOLE_FILE, agency.coverage());
        assertEquals(Optional.of(TestOffice.SEALED_AT), agency.signedAt());
    }

    @Test
    void anotherProgramFindsBothSignaturesValidAndTheLastOverTheWholeFile() {
        String opinion = Poppler.pdfsig(office.issued(folder));

        assertEquals(2, opinion.split("Signature Validation: Signature is Valid", -1).length - 1, opinion);
        String last = opinion.substring(opinion.indexOf("Signature #2"));
        assertTrue(last.contains("Total document signed"), opinion);
        assertTrue(opinion.contains("ETSI.CAdES.detached"), opinion);
    }

    @Test
    void whatWasApprovedStaysTheBeginningOfWhatIsIssued() throws Exception {
        Path draft = office.draft(folder);
        Path signed = office.signed(draft, folder);
        Path issued = office.issued(signed, folder);

        byte[] last = Files.readAllBytes(issued);

        assertEquals(Files.size(signed), Arrays.mismatch(Files.readAllBytes(signed), last));
        assertEquals(Files.size(draft), Arrays.mismatch(Files.readAllBytes(draft), last));
    }

    @Test
    void whatSaysThatItIsPdfAOfTheFirstPartGetsNoPictureThatShowsThrough() throws Exception {
        Path second = office.issued(office.signed(office.draft(folder), folder), folder);
        byte[] draft = Files.readAllBytes(folder.resolve("draft.pdf"));
        Path first = Files.write(
                folder.resolve("first.pdf"),
                new String(draft, StandardCharsets.ISO_8859_1)
                        .replace("pdfaid:part>2<", "pdfaid:part>1<")
                        .getBytes(StandardCharsets.ISO_8859_1));
        String soft = Files.readString(second, StandardCharsets.ISO_8859_1);
        Path issued = office.issued(office.signed(first, folder), folder);
        String cut = Files.readString(issued, StandardCharsets.ISO_8859_1);

        assertEquals(2, soft.split("/SMask", -1).length - 1);
        assertFalse(cut.contains("/SMask"));
        assertEquals(2, cut.split("/ImageMask true", -1).length - 1);
        assertEquals(Verdict.VALID, office.verify(issued).verdict());
        long added = Files.size(issued) - Files.size(first);
        assertTrue(added < 2 * 40_000, "both add " + added + " bytes");
    }

    @Test
    void aVisibleSignatureAddsLessThanFortyKilobytes() throws Exception {
        Path draft = office.draft(folder);
        SigningOrder person = new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.of(office.signature()));
        SigningOrder annex = new SigningOrder.Annex(TestOffice.SEALED_AT, "15/QĐ-UBND");

        SignedPdf signed = office.signer
                .sign(draft, folder.resolve("s.pdf"), office.leader, person)
                .orThrow();
        SignedPdf note = office.signer
                .sign(draft, folder.resolve("a.pdf"), office.seal, annex)
                .orThrow();

        SignedPdf sealed = office.signer
                .sign(
                        signed.file(),
                        folder.resolve("i.pdf"),
                        office.seal,
                        new SigningOrder.Agency(
                                TestOffice.SEALED_AT, Optional.of(office.sealImage()), Optional.empty()))
                .orThrow();

        assertTrue(signed.added() < 40_000, "the person's added " + signed.added());
        assertTrue(sealed.added() < 40_000, "the agency's added " + sealed.added());
        assertTrue(note.added() < 40_000, "the one on an annex added " + note.added());
        assertEquals(Sha256.of(Files.readAllBytes(signed.file())), signed.sha256());
        assertEquals(Files.size(signed.file()), signed.bytes());
    }

    @Test
    @Conforms("ND30.32")
    void theAgencySignsOnlyWhatThePersonHasSigned() throws IOException {
        Path draft = office.draft(folder);
        SigningOrder order = new SigningOrder.Agency(TestOffice.SEALED_AT, Optional.empty(), Optional.empty());

        Outcome<SignedPdf> outcome = office.signer.sign(draft, folder.resolve("s.pdf"), office.seal, order);

        assertTrue(outcome.refusedFor(SigningTrouble.PERSON_HAS_NOT_SIGNED));
        try (Stream<Path> there = Files.list(folder)) {
            assertEquals(List.of(draft), there.toList());
        }
    }

    @Test
    void nothingIsSignedTwice() {
        Path issued = office.issued(folder);
        SigningOrder person = new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.empty());
        SigningOrder agency = new SigningOrder.Agency(TestOffice.SEALED_AT, Optional.empty(), Optional.empty());

        Outcome<SignedPdf> again = office.signer.sign(issued, folder.resolve("x.pdf"), office.leader, person);
        Outcome<SignedPdf> sealed = office.signer.sign(issued, folder.resolve("x.pdf"), office.seal, agency);

        assertTrue(again.refusedFor(SigningTrouble.FIELD_ALREADY_SIGNED));
        assertTrue(sealed.refusedFor(SigningTrouble.FIELD_ALREADY_SIGNED));
    }

    @Test
    void numberAndDateStandInTheirFieldsAndOnThePage() {
        String text = Poppler.text(office.issued(folder));

        assertTrue(text.contains("15/QĐ-UBND"), text);
        assertTrue(text.contains("05") && text.contains("2026"), text);
    }

    @Test
    @Conforms("I.sig.annex")
    void aSeparateAnnexShowsNumberNotationAndTimeAtTheTopRightOfItsFirstPage() {
        Path annex = office.draft(folder);
        Path signed = folder.resolve("annex.pdf");
        SigningOrder order = new SigningOrder.Annex(TestOffice.SEALED_AT, "15/QĐ-UBND");

        office.signer.sign(annex, signed, office.seal, order).orThrow();

        String text = Poppler.text(signed);
        String head = text.substring(0, Math.min(400, text.length()));
        assertTrue(head.contains("15/QĐ-UBND"), text);
        assertTrue(head.contains("2026-03-05T11:20:00+07:00") || head.contains("11:20:00+07:00"), text);
        assertEquals(Verdict.VALID, office.verify(signed).verdict());
    }

    @Test
    @Conforms("I.sig.copy")
    void anElectronicCopyShowsItsFormTheAgencyAndTheTimeAndLeavesTheOriginalSignaturesValid() {
        Path issued = office.issued(folder);
        Path copy = folder.resolve("copy.pdf");
        SigningOrder order = new SigningOrder.Copy(TestOffice.SEALED_AT, "SAO Y", "Ủy ban nhân dân xã Ea Kiết");

        office.signer.sign(issued, copy, office.seal, order).orThrow();

        assertTrue(Poppler.text(copy).contains("SAO Y"));
        VerificationReport report = office.verify(copy);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(3, report.signatures().size());
        assertEquals(3, Poppler.pdfsig(copy).split("Signature is Valid", -1).length - 1);
    }

    @Test
    void whatCannotBeSignedIsRefusedInWordsAndNothingIsLeftBehind() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pdf"), "not a pdf at all");
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path cut = folder.resolve("cut.pdf");
        byte[] whole = Files.readAllBytes(office.draft(folder));
        Files.write(cut, Arrays.copyOf(whole, whole.length - 700));
        SigningOrder order = new SigningOrder.Invisible(TestOffice.SIGNED_AT);
        Path target = folder.resolve("out.pdf");

        assertTrue(office.signer.sign(text, target, office.leader, order).refusedFor(SigningTrouble.NOT_PDF));
        assertTrue(office.signer.sign(empty, target, office.leader, order).refusedFor(SigningTrouble.NOT_PDF));
        assertTrue(office.signer.sign(cut, target, office.leader, order).refusedFor(SigningTrouble.DAMAGED));
        assertTrue(office.signer
                .sign(folder.resolve("none.pdf"), target, office.leader, order)
                .refusedFor(SigningTrouble.UNREADABLE));
        assertFalse(Files.exists(target));
    }

    @Test
    @Conforms("TT15.verify")
    void withoutTrustOrRevocationDataTheVerdictIsUndeterminedAndSaysWhatIsMissing() {
        Path issued = office.issued(folder);
        var verifier = office.parts.verifier();
        List<byte[]> none = List.of();

        VerificationReport untrusted =
                verifier.verify(issued, VerificationPolicy.trustingNobody(TestOffice.CHECKED_AT));
        VerificationReport unchecked = verifier.verify(
                issued, VerificationPolicy.trusting(TestOffice.CHECKED_AT, List.of(office.tokens.root()), none));

        assertEquals(Verdict.UNDETERMINED, untrusted.verdict());
        assertTrue(has(untrusted, VerificationTrouble.NO_TRUST_ANCHOR));
        assertEquals(Verdict.UNDETERMINED, unchecked.verdict());
        assertTrue(has(unchecked, VerificationTrouble.REVOCATION_UNKNOWN));
        SignatureReport person = untrusted.signatures().getFirst();
        assertEquals(Answer.YES, person.integrity());
        assertEquals(Optional.of(TestOffice.SIGNED_AT), person.signedAt());
        assertEquals(Optional.of("Lãnh đạo"), person.signer().orElseThrow().managingUnit());
        assertEquals(
                "Tổ chức chứng thực mẫu - cấp phát",
                person.signer().orElseThrow().issuer());
    }

    private static boolean has(VerificationReport report, VerificationTrouble kind) {
        return report.signatures().stream()
                .flatMap(signature -> signature.reasons().stream())
                .anyMatch(reason -> reason.is(kind));
    }
}
