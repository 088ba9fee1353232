package org.vanthu.pdf.internal.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void aPageThatNobodyWaitsForIsStoppedAndTheFileStaysOpen() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (OpenPdf pdf = READER.open(CostlyFiles.endless(folder)).orThrow()) {
            Outcome<PageImage> stopped = pdf.draw(0, 72, () -> asked.incrementAndGet() > 3);

            assertTrue(stopped.refusedFor(PdfTroubles.CANCELLED), stopped.toString());
            assertTrue(pdf.geometry(0).isDone());
        }
    }

    @Test
    void aPictureLargerThanTheMemoryCostsOneMessageAndTheOtherFilesAreReadOn() throws IOException {
        try (OpenPdf other = READER.open(letter).orThrow();
                OpenPdf hostile = READER.open(CostlyFiles.hugePicture(folder)).orThrow()) {
            Outcome<PageImage> refused = hostile.draw(0, 72, () -> false);

            assertTrue(refused.refusedFor(PdfTroubles.TOO_DEMANDING), refused.toString());
            assertEquals(1, refused.troubles().size());
            assertTrue(refused.troubles().getFirst().english().contains("64 MB"));
            assertTrue(other.draw(0, 72, () -> false).isDone());
        }
    }

    @Test
    void aComparisonOfPagesThatAskForTooMuchEndsAtTheFirst() throws IOException {
        Path hostile = CostlyFiles.hugePicture(folder);

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
        Outcome<List<FilledCell>> bomb = there.cells(CostlyFiles.formInABomb(folder), values);
        assertTrue(bomb.refusedFor(PdfTroubles.TOO_DEMANDING), bomb.toString());
        assertEquals(1, bomb.troubles().size());
        assertTrue(there.cells(draft, values).isDone());
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
