package org.vanthu.pdf.internal.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfFacts.Feature;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.TextLayer;

/** The facts of a file that may come in, and the limits beyond which it may not. */
class BoundedInspectorTest {

    private static final Duration SOON = Duration.ofSeconds(20);

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
        String head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n" + RawPdf.ONE_PAGE
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
        assertEquals(BitSet.valueOf(new long[] {0b01}), facts.textLayer().pagesWithText());
        assertEquals(PdfFacts.Protection.NONE, facts.protection());
        assertEquals(Set.of(), facts.features());
        assertEquals(0, facts.signedFields());
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
                .object(RawPdf.ONE_PAGE)
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
        byte[] whole = RawPdf.onePage().done();
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        late.write("HTTP/1.1 200 OK\n\n".getBytes(StandardCharsets.US_ASCII));
        late.write(whole);
        Path file = Files.write(folder.resolve("late.pdf"), late.toByteArray());

        assertTrue(facts(file).features().contains(Feature.BYTES_BEFORE_HEADER));
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

    private Outcome<FileFacts> inspect(Path file) {
        return inspector.inspect(file, InspectionLimits.DEFAULT);
    }

    private PdfFacts facts(Path file) {
        return inspector.inspectPdf(file, InspectionLimits.DEFAULT).orThrow();
    }
}
