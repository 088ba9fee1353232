package org.vanthu.pdf.internal.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfFacts.Feature;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.TextLayer;

class BoundedInspectorTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>";

    @TempDir
    Path folder;

    private final BoundedInspector inspector = new BoundedInspector();

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("a.pdf"));

        assertTrue(inspect(file).refusedFor(PdfTroubles.EMPTY));
    }

    @Test
    void aMissingFileIsRefusedInWords() {
        assertTrue(inspect(folder.resolve("nowhere.pdf")).refusedFor(PdfTroubles.UNREADABLE));
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(3 << 20));

        Outcome<FileFacts> outcome = inspector.inspect(file, new InspectionLimits(1 << 20, 10, Duration.ofSeconds(5)));

        assertTrue(outcome.refusedFor(PdfTroubles.TOO_LARGE));
        assertEquals("3", outcome.troubles().getFirst().details().get("size"));
    }

    @Test
    void threeHundredMegabytesAreInspectedWithoutLoadingThem() throws IOException {
        Path file = folder.resolve("large.pdf");
        withScan(file, 300L << 20);
        InspectionLimits wide = new InspectionLimits(400L << 20, 100, SOON);
        System.gc();
        long before = used();

        PdfFacts facts = inspector.inspectPdf(file, wide).orThrow();

        assertEquals(1, facts.pageCount());
        assertTrue(used() - before < 100L << 20, "grew by " + (used() - before >> 20) + " MB");
        assertTrue(inspect(file).refusedFor(PdfTroubles.TOO_LARGE));
    }

    /** One page whose picture takes that many bytes. */
    private static void withScan(Path file, long size) throws IOException {
        String head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n" + ONE_PAGE
                + "\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n";
        String open = "4 0 obj\n<< /Type /XObject /Length " + size + " >>\nstream\n";
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeBytes(head + open);
            out.seek(out.getFilePointer() + size);
            out.writeBytes("\nendstream\nendobj\n");
            long xref = out.getFilePointer();
            out.writeBytes("xref\n0 5\n0000000000 65535 f \n");
            for (String object : new String[] {"1 0 obj", "2 0 obj", "3 0 obj"}) {
                out.writeBytes("%010d 00000 n \n".formatted(head.indexOf(object)));
            }
            out.writeBytes("%010d 00000 n \n".formatted(head.length()));
            out.writeBytes("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + xref + "\n%%EOF\n");
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aTextFileNamedPdfIsNoPdf() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "Kính gửi: Sở Y tế\n");

        assertEquals(FileKind.TEXT, inspect(file).orThrow().kind());
        assertTrue(inspector.inspectPdf(file, InspectionLimits.DEFAULT).refusedFor(PdfTroubles.NOT_A_PDF));
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, DOCX",
        "xl/workbook.xml, XLSX",
        "ppt/presentation.xml, PPTX",
        "../../etc/passwd, ZIP"
    })
    void archivesAreToldByWhatIsInThem(String entry, FileKind expected) throws IOException {
        Path file = zip("[Content_Types].xml", "<Types/>", entry, "x");

        assertEquals(expected, inspect(file).orThrow().kind());
    }

    @Test
    void anOpenDocumentIsToldByItsMediaType() throws IOException {
        Path file = zip("mimetype", FileKind.ODT.mediaType(), "content.xml", "<x/>");

        assertEquals(FileKind.ODT, inspect(file).orThrow().kind());
    }

    @Test
    void anArchiveThatInflatesWithoutEndIsAnArchiveAndNothingMore() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertEquals(FileKind.ZIP, inspect(file).orThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a464946, JPEG",
        "49492a0008000000, TIFF",
        "d0cf11e0a1b11ae10000, OLD_OFFICE",
        "7b5c727466310000, RTF",
        "4d5a90000300, PROGRAM",
        "7f454c4602010100, PROGRAM",
        "3c3f786d6c2076657273696f6e, XML",
        "efbbbf3c3f786d6c20, XML",
        "0001020304050607, OTHER"
    })
    void otherKindsAreToldByTheirFirstBytes(String hex, FileKind expected) throws IOException {
        Path file = Files.write(folder.resolve("x"), HexFormat.of().parseHex(hex));

        assertEquals(expected, inspect(file).orThrow().kind());
    }

    @Test
    void factsOfAnOrdinaryDocumentAreTold() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (Paper paper = new Paper()) {
            try (OpenPage page = paper.addPage(595, 842)) {
                page.text(Run.upright("Độc lập - Tự do - Hạnh phúc", 13), 100, 100);
            }
            paper.addPage(842, 595).close();
            paper.save(file);
        }

        PdfFacts facts = facts(file);

        assertEquals(2, facts.pageCount());
        assertEquals("1.7", facts.version());
        assertEquals(PageGeometry.upright(595, 842), facts.pages().getFirst());
        assertEquals(TextLayer.Extent.SOME, facts.textLayer().extent());
        assertTrue(facts.textLayer().hasText(0));
        assertFalse(facts.textLayer().hasText(1));
        assertEquals(PdfFacts.Protection.NONE, facts.protection());
        assertEquals(Set.of(), facts.features());
        assertEquals(0, facts.signedFields());
    }

    @Test
    void aFileCutOffIsRefusedAndNeverTakenForWhole() throws IOException {
        byte[] whole = plain().done();

        for (int length : new int[] {whole.length / 2, whole.length - 40, 20}) {
            Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, length));
            assertTrue(inspect(file).refusedFor(PdfTroubles.TRUNCATED), "cut to " + length);
        }
    }

    @Test
    void aCrossReferenceThatLoopsDoesNotHang() throws IOException {
        Path file = plain().trailer("/Prev @").writeTo(folder.resolve("loop.pdf"));

        Outcome<FileFacts> outcome = inspect(file);

        assertTrue(!outcome.isDone() || outcome.orThrow().pdf().orElseThrow().pageCount() == 1);
    }

    @Test
    void twoCrossReferencesThatPointAtEachOtherDoNotHang() throws IOException {
        String body = new String(plain().done(), StandardCharsets.ISO_8859_1);
        int first = body.indexOf("xref\n0");
        int second = body.length();
        String both = body.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + (second + 15))
                + "xref\n0 0\ntrailer\n<< /Size 4 /Root 1 0 R /Prev " + first + " >>\nstartxref\n" + (second + 15)
                + "\n%%EOF\n";
        Path file = Files.write(folder.resolve("loop.pdf"), both.getBytes(StandardCharsets.ISO_8859_1));

        inspect(file);
    }

    @Test
    void aPageTreeThatContainsItselfIsWalkedOnce() throws IOException {
        Path file = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R 2 0 R 2 0 R] /Count 3 /MediaBox [0 0 595 842] >>")
                .object("<< /Type /Page /Parent 2 0 R >>")
                .writeTo(folder.resolve("tree.pdf"));

        Outcome<FileFacts> outcome = inspect(file);

        assertEquals(1, outcome.orThrow().pdf().orElseThrow().pageCount());
    }

    @Test
    void aPageTreeAHundredThousandLevelsDeepIsRead() throws IOException {
        RawPdf pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>");
        int depth = 100_000;
        for (int i = 2; i < depth + 2; i++) {
            pdf.object("<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 /MediaBox [0 0 595 842] >>");
        }
        pdf.object("<< /Type /Page >>");
        Path file = pdf.writeTo(folder.resolve("deep.pdf"));

        Outcome<FileFacts> outcome = inspect(file);

        assertEquals(1, outcome.orThrow().pdf().orElseThrow().pageCount());
    }

    @Test
    void tenThousandPagesAreReadWithinSeconds() throws IOException {
        Path file = folder.resolve("many.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 10_000; i++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }

        PdfFacts facts = facts(file);

        assertEquals(10_000, facts.pageCount());
        assertEquals(TextLayer.Extent.NONE, facts.textLayer().extent());
    }

    @Test
    void morePagesThanAllowedAreRefused() throws IOException {
        Path file = folder.resolve("many.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 12; i++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }

        Outcome<PdfFacts> outcome = inspector.inspectPdf(file, new InspectionLimits(1 << 20, 10, SOON));

        assertTrue(outcome.refusedFor(PdfTroubles.TOO_MANY_PAGES));
        assertEquals("12", outcome.troubles().getFirst().details().get("pages"));
    }

    @Test
    void aDocumentWithoutPagesIsDamaged() throws IOException {
        Path file = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [] /Count 5000000 >>")
                .writeTo(folder.resolve("none.pdf"));

        assertTrue(inspect(file).refusedFor(PdfTroubles.DAMAGED));
    }

    @Test
    void aContentThatUnpacksToMoreThanAGigabyteDoesNotFillTheMemory() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1200; i++) {
                out.write(blanks);
            }
        }
        Path file = new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object(ONE_PAGE)
                        .object("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")
                        .stream("/Filter /FlateDecode", packed.toByteArray())
                        .writeTo(folder.resolve("bomb.pdf"));

        Outcome<FileFacts> outcome = inspector.inspect(file, new InspectionLimits(10 << 20, 10, Duration.ofSeconds(2)));

        assertTrue(outcome.isDone() || outcome.refusedFor(PdfTroubles.TOO_SLOW), outcome.toString());
    }

    @Test
    void aFileWithAPasswordIsRefusedInWords() throws IOException {
        Path file = encrypted("secret");

        assertTrue(inspect(file).refusedFor(PdfTroubles.PASSWORD_NEEDED));
    }

    @Test
    void aFileLockedByItsOwnerIsReadAndTold() throws IOException {
        Path file = encrypted("");

        PdfFacts facts = facts(file);

        assertEquals(PdfFacts.Protection.OWNER_LOCKED, facts.protection());
        assertTrue(facts.notices().stream().anyMatch(notice -> notice.is(PdfTroubles.OWNER_LOCKED)));
    }

    @Test
    void whatAFileCarriesBesidesPagesIsFlagged() throws IOException {
        Path file = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R /Collection << >> /OpenAction << /S /JavaScript /JS (app) >> "
                        + "/Names << /EmbeddedFiles << /Names [(a) << >> (b) << >>] >> >> "
                        + "/AcroForm << /XFA (x) /Fields [<< /FT /Sig /T (s) >> << /FT /Sig /T (t) /V << >> >>] >> >>")
                .object(ONE_PAGE)
                .object("<< /Type /Page /Parent 2 0 R /Annots [<< /Subtype /Link /A << /S /Launch >> >>] >>")
                .writeTo(folder.resolve("busy.pdf"));

        PdfFacts facts = facts(file);

        assertEquals(
                Set.of(
                        Feature.PORTFOLIO,
                        Feature.JAVASCRIPT,
                        Feature.EMBEDDED_FILES,
                        Feature.XFA,
                        Feature.LAUNCHES,
                        Feature.FORM_FIELDS),
                facts.features());
        assertEquals(1, facts.signedFields());
        assertEquals(1, facts.emptySignatureFields());
        assertEquals(5, facts.notices().size());
    }

    @Test
    void bytesBeforeTheHeaderAreTold() throws IOException {
        byte[] whole = plain().done();
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        late.write("HTTP/1.1 200 OK\n\n".getBytes(StandardCharsets.US_ASCII));
        late.write(whole);
        Path file = Files.write(folder.resolve("late.pdf"), late.toByteArray());

        assertTrue(facts(file).features().contains(Feature.BYTES_BEFORE_HEADER));
    }

    private static RawPdf plain() {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object(ONE_PAGE)
                .object("<< /Type /Page /Parent 2 0 R >>");
    }

    private Path encrypted(String userPassword) throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            AccessPermission rights = new AccessPermission();
            rights.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, rights);
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(file.toFile());
        }
        return file;
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Outcome<FileFacts> inspect(Path file) {
        return inspector.inspect(file, InspectionLimits.DEFAULT);
    }

    private PdfFacts facts(Path file) {
        return inspector.inspectPdf(file, InspectionLimits.DEFAULT).orThrow();
    }
}
