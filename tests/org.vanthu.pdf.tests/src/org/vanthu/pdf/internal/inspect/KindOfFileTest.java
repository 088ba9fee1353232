package org.vanthu.pdf.internal.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfTroubles;

/** A file is told by what is in it, never by its name. */
class KindOfFileTest {

    @TempDir
    Path folder;

    private final BoundedInspector inspector = new BoundedInspector();

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
}
