package org.vanthu.pdf.internal.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.compose.SampleDocuments;
import org.vanthu.pdf.internal.copy.FilePaperCopies;
import org.vanthu.pdf.internal.draw.PdfDrawings;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.pdf.internal.prepare.TextPreparation;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.process.ReadingLimits;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PaperCopies.PlacedDrawing;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.UrgencyMark;
import org.vanthu.testkit.HeldProcess;

/** Strangers' files read in a process: the same answers, and what asks for too much costs one message. */
class ProcessReadingTest {

    private static final ReadingProcesses PROCESSES =
            new ReadingProcesses(new ReadingLimits(64, Duration.ofSeconds(60), 1));
    private static final ProcessInspector INSPECTOR = new ProcessInspector(PROCESSES);
    private static final ProcessPageReader READER = new ProcessPageReader(PROCESSES);

    @TempDir
    private Path folder;

    private Path letter;

    @BeforeEach
    void write() throws IOException {
        letter = folder.resolve("letter.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 20);
                    content.newLineAtOffset(100, 600);
                    content.showText("Page " + i);
                    content.endText();
                }
            }
            document.save(letter.toFile());
        }
    }

    @Test
    void aCopyForPaperIsTheSameWithAndWithoutTheProcess() {
        PdfDrawings drawings = new PdfDrawings();
        Drawing stamp = drawings.urgencyStamp(UrgencyMark.HOA_TOC);
        List<PlacedDrawing> placed =
                List.of(new PlacedDrawing(stamp, new PagePlace(1, new Box(50, 60, stamp.width(), stamp.height()))));
        List<Drawing> foot = List.of(drawings.printMark("Bản in từ hệ thống"));

        Path there = new ProcessPaperCopies(PROCESSES)
                .overlaid(letter, placed, foot, folder.resolve("there.pdf"))
                .orThrow();
        Path here = new FilePaperCopies()
                .overlaid(letter, placed, foot, folder.resolve("here.pdf"))
                .orThrow();

        try (OpenPdf one = READER.open(there).orThrow();
                OpenPdf other = READER.open(here).orThrow()) {
            for (int page = 0; page < 2; page++) {
                assertArrayEquals(
                        other.draw(page, 72, () -> false).orThrow().pixels(),
                        one.draw(page, 72, () -> false).orThrow().pixels());
                assertTrue(one.text(page, () -> false).orThrow().text().endsWith("Bản in từ hệ thống"));
            }
            assertTrue(one.text(1, () -> false).orThrow().text().contains("HỎA TỐC"));
        }
    }

    @Test
    void aFileIsMadeReadyForSigningTheSameWithAndWithoutTheProcess() throws IOException {
        ProcessPreparation there = new ProcessPreparation(PROCESSES);
        TextPreparation here = new TextPreparation();
        Path prepared = folder.resolve("prepared.pdf");

        FoundPlaces found = there.find(letter).orThrow();
        SigningPlaces set = there.prepare(letter, found.places(), prepared).orThrow();

        assertEquals(here.find(letter).orThrow(), found);
        assertEquals(
                here.prepare(letter, found.places(), folder.resolve("here.pdf")).orThrow(), set);
        assertTrue(Files.size(prepared) > Files.size(letter));
        assertEquals(
                here.find(folder.resolve("absent.pdf")).troubles(),
                there.find(folder.resolve("absent.pdf")).troubles());
    }

    @AfterAll
    static void end() {
        PROCESSES.close();
    }

    @Test
    void whatIsSaidOfAFileIsTheSameWithAndWithoutTheProcess() throws IOException {
        byte[] whole = Files.readAllBytes(letter);
        List<Path> files = List.of(
                letter,
                Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length / 2)),
                Files.write(folder.resolve("empty.pdf"), new byte[0]),
                Files.writeString(folder.resolve("words.txt"), "Kính gửi: Sở Nội vụ"),
                folder.resolve("missing.pdf"));

        for (Path file : files) {
            Outcome<FileFacts> here = new BoundedInspector().inspect(file, InspectionLimits.DEFAULT);

            assertEquals(here, INSPECTOR.inspect(file, InspectionLimits.DEFAULT), file.toString());
            assertEquals(
                    new BoundedInspector().inspectPdf(file, InspectionLimits.DEFAULT),
                    INSPECTOR.inspectPdf(file, InspectionLimits.DEFAULT),
                    file.toString());
        }
    }

    @Test
    void pagesLookAndReadTheSameWithAndWithoutTheProcess() {
        try (OpenPdf here = new FilePageReader().open(letter).orThrow();
                OpenPdf there = READER.open(letter).orThrow()) {
            assertEquals(2, there.pageCount());
            assertEquals(here.geometry(1), there.geometry(1));
            assertEquals(here.text(1, () -> false), there.text(1, () -> false));
            PageImage drawn = there.draw(1, 100, () -> false).orThrow();
            assertArrayEquals(here.draw(1, 100, () -> false).orThrow().pixels(), drawn.pixels());
            assertArrayEquals(
                    here.thumbnail(0, 200, () -> false).orThrow().pixels(),
                    there.thumbnail(0, 200, () -> false).orThrow().pixels());
            assertTrue(there.geometry(7).refusedFor(PdfTroubles.NO_SUCH_PAGE));
        }
    }

    /** A file of one page with this content, and what it may use. */
    private Path page(String resources, String content, String... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder all = new StringBuilder("%PDF-1.7\n");
        all.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        all.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        all.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<")
                .append(resources)
                .append(">>>> endobj\n");
        all.append("4 0 obj <</Length ").append(content.length()).append(">>\nstream\n");
        all.append(content).append("\nendstream endobj\n");
        for (String object : objects) {
            all.append(object).append('\n');
        }
        all.append("trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
        out.write(all.toString().getBytes(StandardCharsets.ISO_8859_1));
        return Files.write(folder.resolve("hostile.pdf"), out.toByteArray());
    }

    private static String form(int number, String content, String resources) {
        return number + " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<" + resources + ">>/Length "
                + content.length() + ">>\nstream\n" + content + "\nendstream endobj";
    }

    /** Forms that draw the next ten times, nine deep. */
    private Path endless() throws IOException {
        String[] forms = new String[9];
        for (int i = 0; i < forms.length; i++) {
            boolean last = i == forms.length - 1;
            String resources = last ? "" : "/XObject<</F " + (11 + i) + " 0 R>>";
            forms[i] = form(10 + i, last ? "0 0 600 800 re f" : "/F Do ".repeat(10), resources);
        }
        return page("/XObject<</F 10 0 R>>", "/F Do", forms);
    }

    @Test
    void aPageThatNobodyWaitsForIsStoppedAndTheFileStaysOpen() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (OpenPdf pdf = READER.open(endless()).orThrow()) {
            Outcome<PageImage> stopped = pdf.draw(0, 72, () -> asked.incrementAndGet() > 3);

            assertTrue(stopped.refusedFor(PdfTroubles.CANCELLED), stopped.toString());
            assertTrue(pdf.geometry(0).isDone());
        }
    }

    @Test
    void aPictureLargerThanTheMemoryCostsOneMessageAndTheOtherFilesAreReadOn() throws IOException {
        String picture = "5 0 obj <</Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8"
                + "/ColorSpace/DeviceRGB/Length 3>>\nstream\nabc\nendstream endobj";
        try (OpenPdf other = READER.open(letter).orThrow();
                OpenPdf hostile = READER.open(page("/XObject<</I 5 0 R>>", "600 0 0 800 0 0 cm /I Do", picture))
                        .orThrow()) {
            Outcome<PageImage> refused = hostile.draw(0, 72, () -> false);

            assertTrue(refused.refusedFor(PdfTroubles.TOO_DEMANDING), refused.toString());
            assertEquals(1, refused.troubles().size());
            assertTrue(refused.troubles().getFirst().english().contains("64 MB"));
            assertTrue(other.draw(0, 72, () -> false).isDone());
        }
    }

    @Test
    void aComparisonOfPagesThatAskForTooMuchEndsAtTheFirst() throws IOException {
        String picture = "5 0 obj <</Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8"
                + "/ColorSpace/DeviceRGB/Length 3>>\nstream\nabc\nendstream endobj";
        Path hostile = page("/XObject<</I 5 0 R>>", "600 0 0 800 0 0 cm /I Do", picture);

        Outcome<List<ChangedPage>> same = READER.compare(hostile, hostile, Set.of());
        Outcome<List<ChangedPage>> letters = READER.compare(letter, letter, Set.of());

        assertTrue(same.refusedFor(PdfTroubles.TOO_DEMANDING), same.toString());
        assertEquals(List.of(), letters.orThrow());
    }

    @Test
    void theCellsOfAFileAreTheSameWithAndWithoutTheProcessAndABombCostsOneMessage() throws IOException {
        ProcessDrawings there = new ProcessDrawings(PROCESSES);
        PdfDrawings here = new PdfDrawings();
        CellValues values = new CellValues("12", "UBND-VP", "Nam Đàn", LocalDate.of(2026, 11, 23));
        Path draft = folder.resolve("draft.pdf");
        new AnnexOneComposer()
                .compose(SampleDocuments.letter(Numbering.open()), draft)
                .orThrow();

        List<FilledCell> read = here.cells(draft, values).orThrow();

        assertFalse(read.isEmpty());
        List<FilledCell> cells = there.cells(draft, values).orThrow();
        assertEquals(
                read.stream().map(FilledCell::field).toList(),
                cells.stream().map(FilledCell::field).toList());
        assertEquals(
                read.stream().map(FilledCell::value).toList(),
                cells.stream().map(FilledCell::value).toList());
        Outcome<List<FilledCell>> bomb = there.cells(formInABomb(), values);
        assertTrue(bomb.refusedFor(PdfTroubles.TOO_DEMANDING), bomb.toString());
        assertEquals(1, bomb.troubles().size());
        assertTrue(there.cells(draft, values).isDone());
    }

    /** The form lies in a stream of objects that unpacks to ten times the memory. */
    private Path formInABomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed)) {
            packing.write("5 0 <</Fields[]>>".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 640; i++) {
                packing.write(blanks);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : List.of(
                "1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>> endobj\n",
                "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n",
                "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>> endobj\n")) {
            offsets.add(file.size());
            file.writeBytes(object.getBytes(StandardCharsets.US_ASCII));
        }
        offsets.add(file.size());
        file.writeBytes(
                ("4 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        int table = file.size();
        ByteBuffer rows = ByteBuffer.allocate(7 * 7);
        rows.put((byte) 0).putInt(0).putShort((short) 0);
        offsets.forEach(offset -> rows.put((byte) 1).putInt(offset).putShort((short) 0));
        rows.put((byte) 2).putInt(4).putShort((short) 0);
        rows.put((byte) 1).putInt(table).putShort((short) 0);
        file.writeBytes("6 0 obj <</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length 49>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(rows.array());
        file.writeBytes(("\nendstream endobj\nstartxref\n" + table + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("bomb.pdf"), file.toByteArray());
    }

    @Test
    void aFileThatTakesTooLongToInspectCostsOneMessageAndTheNextIsRead() throws Exception {
        INSPECTOR.inspect(letter, InspectionLimits.DEFAULT);
        long process = PROCESSES.seat().processId();
        HeldProcess.hold(process);

        Outcome<FileFacts> late = INSPECTOR.inspect(letter, new InspectionLimits(1 << 20, 10, Duration.ofSeconds(1)));

        assertTrue(late.refusedFor(PdfTroubles.TOO_SLOW), late.toString());
        assertTrue(INSPECTOR.inspect(letter, InspectionLimits.DEFAULT).isDone());
        assertFalse(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void aFileThatIsOpenWhileItsProcessIsKilledIsReadOn() throws Exception {
        try (OpenPdf pdf = READER.open(letter).orThrow()) {
            ProcessHandle process =
                    ProcessHandle.of(PROCESSES.seat().processId()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get();

            assertEquals("Page 1", pdf.text(1, () -> false).orThrow().text());
        }
    }
}
