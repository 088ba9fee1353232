package org.vanthu.core.internal.outgoing;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** True copies and extracts of incoming and issued documents, on real tokens, judged by our verifier and by poppler. */
class CopyTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final SealedCopies HERE = SealedCopies.of(OFFICE);

    @Test
    @Conforms({"ND30.25-27", "I.sig.copy"})
    void aTrueCopyOfAScannedLetterIsSignedByTheAgencyAndShowsFormAgencyAndTime() throws IOException {
        byte[] scan = TinyPdf.of(2, "Van ban giay da quet");
        DocumentId letter = HERE.incoming(scan);

        CopyWork work = HERE.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
        DocumentCopy copy = HERE.signed(work);

        Path file = HERE.file(copy);
        assertValid(file, 1);
        byte[] made = Files.readAllBytes(file);
        assertEquals(scan.length, Arrays.mismatch(scan, made), "what was scanned is the beginning of the copy");
        PageText first = page(shown(file), 0);
        String note = first.lines().stream()
                .filter(line -> line.box().top() < 60 && line.box().left() > 595 / 2.0)
                .map(PageText.Line::text)
                .reduce("", (all, line) -> all + line + "|");
        assertTrue(
                note.matches("SAO Y\\|Ủy ban nhân dân huyện Nam Đàn\\|2026-11-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00\\|"),
                note);
        assertEquals(CopyState.MADE, copy.state());
        assertTrue(copy.code().endsWith("/SY-UBND"), copy.code());
    }

    @Test
    @Conforms({"ND30.25-27", "I.sig.copy"})
    void aTrueCopyOfAnIssuedDocumentLeavesItsSignaturesWhole() throws IOException {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        CopyWork work = HERE.copies()
                .copyIssued(issued.id(), CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
        Path file = HERE.file(HERE.signed(work));

        assertValid(file, 3);
        String text = OutgoingOffice.text(shown(file));
        assertTrue(text.contains("SAO Y Ủy ban nhân dân huyện Nam Đàn"), text);
    }

    @Test
    @Conforms("ND30.25-27")
    void anExtractHoldsThePagesItShowsAndNothingOfTheOthers() throws IOException {
        DocumentId letter = HERE.incoming(TinyPdf.of(1, "Trang mot"));
        Path three = OFFICE.desk().resolve("three.pdf");
        joined(three);
        DocumentId report = HERE.incoming(Files.readAllBytes(three));

        CopyWork work = HERE.copies()
                .copyIncoming(report, CopyDraft.electronic(CopyForm.EXTRACT, List.of(1, 3)))
                .orThrow();
        DocumentCopy copy = HERE.signed(work);

        Path file = HERE.file(copy);
        assertValid(file, 1);
        String text = OutgoingOffice.text(shown(file));
        assertTrue(text.contains("Ho tong mot") && text.contains("Ho tong ba"), text);
        assertFalse(text.contains("Bi mat hai"), text);
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("Bi mat hai"));
        assertTrue(text.contains("TRÍCH SAO"), text);
        assertEquals("1, 3", copy.pages());
        assertEquals(List.of(), HERE.copies().ofIncoming(letter).orThrow());
    }

    @Test
    @Conforms("ND30.25-27")
    void aCopyOnPaperBearsItsNumberAndWhoSignsBelowTheLastLine() throws IOException {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        CopyDraft draft = new CopyDraft(
                CopyForm.TRUE_COPY,
                CopyMedium.PAPER,
                List.of(),
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                "Hồ Thị Minh",
                List.of("Ủy ban nhân dân xã Kim Liên"));

        CopyWork work = HERE.copies().copyIssued(issued.id(), draft).orThrow();

        DocumentCopy copy = work.copy();
        assertEquals(CopyState.MADE, copy.state());
        Path file = HERE.file(copy);
        String text = OutgoingOffice.text(file);
        for (String words : List.of(
                "SAO Y",
                "Số: " + copy.code(),
                "Nam Đàn, ngày 23 tháng 11 năm 2026",
                "TL. CHỦ TỊCH",
                "CHÁNH VĂN PHÒNG",
                "Hồ Thị Minh",
                "- Ủy ban nhân dân xã Kim Liên;",
                "- Lưu: VT.")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
        assertTrue(text.indexOf("SAO Y") > text.indexOf("Nguyễn Văn Hải"), text);
        String seen = text.replace(" ", "");
        assertTrue(
                seen.contains("Số:" + issued.code().orElseThrow()), "the number that was filled in is seen: " + text);
        assertEquals(0, verify(file).signatures().size(), "signatures do not survive printing");
    }

    /** Three pages whose words differ, the second of which is nobody's business. */
    private static void joined(Path target) throws IOException {
        List<Path> parts =
                List.of(OFFICE.brought("Ho tong mot"), OFFICE.brought("Bi mat hai"), OFFICE.brought("Ho tong ba"));
        try (var all = new PDDocument()) {
            for (Path part : parts) {
                try (var one = Loader.loadPDF(part.toFile())) {
                    all.importPage(one.getPage(0)).setResources(one.getPage(0).getResources());
                }
            }
            all.save(target.toFile());
        }
    }

    /** The file as a reader sees it, with what its signatures show. */
    private static Path shown(Path file) throws IOException {
        Path seen = Files.createTempFile(OFFICE.desk(), "seen", ".pdf");
        return new PdfParts()
                .copies()
                .rewritten(file, List.of(), List.of(), seen)
                .orThrow();
    }

    private static PageText page(Path file, int page) {
        try (OpenPdf pdf = new PdfParts().reader().open(file).orThrow()) {
            return pdf.text(page, () -> false).orThrow();
        }
    }

    private static VerificationReport verify(Path file) {
        return new SigningParts()
                .verifier()
                .verify(
                        file,
                        VerificationPolicy.trusting(
                                OFFICE.office().now(),
                                List.of(SoftTokens.all().root()),
                                SoftTokens.all().crl()));
    }

    private static void assertValid(Path file, int signatures) throws IOException {
        VerificationReport report = verify(file);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(signatures, report.signatures().size());
        Optional<String> judged = pdfsig(file);
        assertEquals(
                signatures,
                judged.orElseThrow().split("Signature Validation: Signature is Valid.", -1).length - 1,
                judged.orElseThrow());
        assertTrue(judged.orElseThrow().contains("Total document signed"), judged.orElseThrow());
    }

    private static Optional<String> pdfsig(Path file) throws IOException {
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
