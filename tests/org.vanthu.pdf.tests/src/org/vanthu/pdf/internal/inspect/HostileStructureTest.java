package org.vanthu.pdf.internal.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfTroubles;

/** A PDF whose inner structure is cut, loops, or swells on purpose ends in an answer. */
class HostileStructureTest {

    @TempDir
    Path folder;

    private final BoundedInspector inspector = new BoundedInspector();

    @Test
    void aFileCutOffIsRefusedAndNeverTakenForWhole() throws IOException {
        byte[] whole = RawPdf.onePage().done();

        for (int length : new int[] {whole.length / 2, whole.length - 40, 20}) {
            Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, length));
            assertTrue(inspect(file).refusedFor(PdfTroubles.TRUNCATED), "cut to " + length);
        }
    }

    @Test
    void aCrossReferenceThatLoopsDoesNotHang() throws IOException {
        Path file = RawPdf.onePage().trailer("/Prev @").writeTo(folder.resolve("loop.pdf"));

        Outcome<FileFacts> outcome = inspect(file);

        assertTrue(!outcome.isDone() || outcome.orThrow().pdf().orElseThrow().pageCount() == 1);
    }

    @Test
    void twoCrossReferencesThatPointAtEachOtherDoNotHang() throws IOException {
        String body = new String(RawPdf.onePage().done(), StandardCharsets.ISO_8859_1);
        int first = body.indexOf("xref\n0");
        int second = body.length();
        String both = body.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + (second + 15))
                + "xref\n0 0\ntrailer\n<< /Size 4 /Root 1 0 R /Prev " + first + " >>\nstartxref\n" + (second + 15)
                + "\n%%EOF\n";
        Path file = Files.write(folder.resolve("loop.pdf"), both.getBytes(StandardCharsets.ISO_8859_1));

        Outcome<FileFacts> outcome = inspect(file);

        assertTrue(!outcome.isDone() || outcome.orThrow().pdf().orElseThrow().pageCount() == 1);
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
                        .object(RawPdf.ONE_PAGE)
                        .object("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")
                        .stream("/Filter /FlateDecode", packed.toByteArray())
                        .writeTo(folder.resolve("bomb.pdf"));

        Outcome<FileFacts> outcome = inspector.inspect(file, new InspectionLimits(10 << 20, 10, Duration.ofSeconds(2)));

        assertTrue(outcome.isDone() || outcome.refusedFor(PdfTroubles.TOO_SLOW), outcome.toString());
    }

    private Outcome<FileFacts> inspect(Path file) {
        return inspector.inspect(file, InspectionLimits.DEFAULT);
    }
}
