package org.vanthu.pdf.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.compose.SampleDocuments;
import org.vanthu.pdf.internal.copy.FilePaperCopies;
import org.vanthu.pdf.internal.prepare.TextPreparation;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.pdf.internal.sample.DrawnSampleImages;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PaperCopies.PlacedDrawing;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.UrgencyMark;
import org.vanthu.testkit.Conforms;

class PdfDrawingsTest {

    private static final CellValues VALUES = new CellValues("5", "SYT-NVD", "Kiên Giang", LocalDate.of(2026, 2, 7));

    @TempDir
    Path folder;

    private final PdfDrawings drawings = new PdfDrawings();
    private final FilePaperCopies copies = new FilePaperCopies();

    @Test
    void cellsOfAPreparedFileAreFilledInTheirGaps() throws IOException {
        Path file = composed(Numbering.open());

        List<FilledCell> cells = drawings.cells(file, VALUES).orThrow();

        assertEquals(
                List.of(FormCell.NUMBER, FormCell.DATE),
                cells.stream().map(FilledCell::field).toList());
        assertEquals("Số: 05", cells.getFirst().value());
        assertEquals("ngày 07 tháng 02 năm 2026", cells.get(1).value());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDRectangle field = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField(FormCell.DATE)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertEquals(field.getWidth(), cells.get(1).appearance().width(), 0.01);
            assertEquals(field.getHeight(), cells.get(1).appearance().height(), 0.01);
        }
        PageText date = text(cells.get(1).appearance());
        assertEquals(
                List.of("07", "02", "2026"),
                date.lines().stream()
                        .flatMap(line -> line.words().stream())
                        .map(PageText.Word::text)
                        .toList());
        assertEquals(
                List.of("LiberationSerif-Italic"),
                date.lines().stream()
                        .flatMap(line -> line.words().stream())
                        .map(PageText.Word::font)
                        .distinct()
                        .toList());
    }

    @Test
    void aFilledLetterReadsAsAnnexOneWantsIt() throws IOException {
        Path file = composed(Numbering.open());
        ComposedPdf places = recomposed;
        List<FilledCell> cells = drawings.cells(file, VALUES).orThrow();
        Path copy = folder.resolve("copy.pdf");

        copies.overlaid(
                        file,
                        List.of(
                                new PlacedDrawing(
                                        cells.getFirst().appearance(),
                                        places.places().number().orElseThrow().place()),
                                new PlacedDrawing(
                                        cells.get(1).appearance(),
                                        places.places().date().orElseThrow().place())),
                        List.of(),
                        copy)
                .orThrow();

        String text = text(Files.readAllBytes(copy)).text();
        assertTrue(text.contains("05/SYT-NVD"), text);
        assertTrue(text.contains("Kiên Giang, ngày 07 tháng 02 năm 2026"), text);
    }

    @Test
    void aNumberTooLongForItsGapShrinksInsteadOfCoveringTheNotation() throws IOException {
        Path file = composed(Numbering.open());

        Drawing drawing = drawings.cells(file, new CellValues("1234567890", "SYT", "Huế", LocalDate.of(2026, 1, 1)))
                .orThrow()
                .getFirst()
                .appearance();

        PageText.Word word = text(drawing).lines().getFirst().words().getFirst();
        assertTrue(word.size() < 13 && word.box().right() <= drawing.width() + 0.1);
    }

    @Test
    void aFileWithAPrintedNumberHasNoCells() {
        Path file = composed(Numbering.reserved("5", LocalDate.of(2026, 2, 7)));

        assertEquals(List.of(), drawings.cells(file, VALUES).orThrow());
    }

    @Test
    void aPlaceThatCannotBePrintedIsATrouble() throws IOException {
        Path file = folder.resolve("template.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(file.toFile());
        }
        var preparation = new TextPreparation();
        Path prepared = folder.resolve("prepared.pdf");
        preparation
                .prepare(file, preparation.find(file).orThrow().places(), prepared)
                .orThrow();

        Outcome<List<FilledCell>> outcome =
                drawings.cells(prepared, new CellValues("5", "SYT", "\u6771\u4eac", LocalDate.of(2026, 1, 1)));

        assertTrue(outcome.refusedFor(PdfTroubles.UNPRINTABLE_CHARACTER));
    }

    @Test
    @Conforms("I.sig.annex")
    void anAnnexShowsCodeAndIsoTimeInTenPointUpright() throws IOException {
        Drawing note = drawings.annexNote("15/QĐ-UBND", Instant.parse("2026-11-22T03:04:05.678Z"));

        PageText text = text(note);
        assertEquals("15/QĐ-UBND\n2026-11-22T10:04:05+07:00", text.text());
        for (PageText.Line line : text.lines()) {
            assertEquals(10, line.words().getFirst().size(), 0.01);
            assertEquals("LiberationSerif", line.words().getFirst().font());
            assertEquals(note.width(), line.box().right(), 1.1);
        }
    }

    @Test
    @Conforms("I.sig.copy")
    void anElectronicCopyShowsFormAgencyAndTime() throws IOException {
        Drawing note = drawings.copyNote("SAO Y", "Sở Y tế", Instant.parse("2026-11-22T03:04:05Z"));

        assertEquals("SAO Y\nSở Y tế\n2026-11-22T10:04:05+07:00", text(note).text());
    }

    @ParameterizedTest
    @CsvSource({"KHAN, 20, KHẨN", "THUONG_KHAN, 40, THƯỢNG KHẨN", "HOA_TOC, 30, HỎA TỐC"})
    @Conforms("I.urgency")
    void stampsOfUrgencyHaveTheirSizes(UrgencyMark mark, double width, String words) throws IOException {
        Drawing stamp = drawings.urgencyStamp(mark);

        assertEquals(width, Millimetres.ofPoints(stamp.width()), 0.01);
        assertEquals(8, Millimetres.ofPoints(stamp.height()), 0.01);
        PageText.Line line = text(stamp).lines().getFirst();
        assertEquals(words, line.text());
        assertEquals(stamp.width() / 2, line.box().centreX(), 0.5);
        assertTrue(new Box(0, 0, stamp.width(), stamp.height()).contains(line.box()));
    }

    @Test
    @Conforms("I.urgency")
    void theArrivalStampHasItsSizeAndLines() throws IOException {
        Drawing stamp = drawings.arrivalStamp(new ArrivalStamp(
                "Ủy ban nhân dân huyện Phú Quốc", "123", LocalDate.of(2026, 11, 22), "Phòng Y tế", "15/HS-YT"));

        assertEquals(50, Millimetres.ofPoints(stamp.width()), 0.01);
        assertEquals(35, Millimetres.ofPoints(stamp.height()), 0.01);
        String text = text(stamp).lines().stream()
                .flatMap(line -> line.words().stream())
                .map(PageText.Word::text)
                .collect(Collectors.joining(" "));
        for (String word : "ỦY BAN NHÂN DÂN ĐẾN Số: 123 Ngày: 22/11/2026 Chuyển: Phòng Y tế HS: 15/HS-YT".split(" ")) {
            assertTrue(text.contains(word), word + " in " + text);
        }
    }

    @Test
    @Conforms("I.urgency")
    void whatIsTooLongForTheArrivalStampIsCutAtAWordAndStaysReadable() throws IOException {
        Drawing stamp = drawings.arrivalStamp(new ArrivalStamp(
                "Ủy ban nhân dân huyện Phú Quốc",
                "123",
                LocalDate.of(2026, 11, 22),
                "Văn phòng HĐND và UBND huyện, Phòng Giáo dục và Đào tạo, Phòng Tài chính",
                ""));

        PageText text = text(stamp);
        Box whole = new Box(0, 0, stamp.width(), stamp.height());
        List<PageText.Word> words =
                text.lines().stream().flatMap(line -> line.words().stream()).toList();
        assertTrue(words.stream().allMatch(word -> whole.contains(word.box())), words.toString());
        assertTrue(words.stream().allMatch(word -> word.size() >= 5), words.toString());
        String shown = words.stream().map(PageText.Word::text).collect(Collectors.joining(" "));
        assertTrue(shown.contains("Văn phòng HĐND") && shown.contains("…") && !shown.contains("Tài chính"), shown);
    }

    @Test
    void aSignerImageStaysBlueAndItsGroundTransparent() throws IOException {
        byte[] png = new DrawnSampleImages().signature("Lê Hoàng Anh");
        Drawing drawing = drawings.picture(png, 136, 68);

        assertEquals(0, ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0) >>> 24);
        try (PDDocument document = Loader.loadPDF(drawing.pdf())) {
            var resources = document.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertTrue(image.getSoftMask() != null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPrintedCopyShowsItsStampUprightWhereAsked(int rotation) throws IOException {
        Path source = folder.resolve("source.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(0, 0, 600, 800));
            page.setCropBox(new PDRectangle(10, 20, 580, 760));
            page.setRotation(rotation);
            document.addPage(page);
            document.save(source.toFile());
        }
        Drawing stamp = drawings.urgencyStamp(UrgencyMark.HOA_TOC);
        Box box = new Box(100, 150, stamp.width(), stamp.height());
        Path copy = folder.resolve("copy.pdf");

        copies.overlaid(source, List.of(new PlacedDrawing(stamp, new PagePlace(0, box))), List.of(), copy)
                .orThrow();

        try (OpenPdf pdf = new FilePageReader().open(copy).orThrow()) {
            PageText.Line line = pdf.text(0, () -> false).orThrow().lines().getFirst();
            assertEquals("HỎA TỐC", line.text());
            assertTrue(box.contains(line.box()), line.box() + " in " + box);
            PageImage image = pdf.draw(0, 72, () -> false).orThrow();
            int edge = image.pixels()[(int) box.centreY() * image.width() + (int) box.left()];
            assertTrue((edge >> 16 & 0xff) > 180 && (edge & 0xff) < 180, Integer.toHexString(edge));
        }
    }

    private ComposedPdf recomposed;

    private Path composed(Numbering numbering) {
        Path file = folder.resolve("letter.pdf");
        recomposed = new AnnexOneComposer()
                .compose(SampleDocuments.letter(numbering), file)
                .orThrow();
        return file;
    }

    private PageText text(Drawing drawing) throws IOException {
        return text(drawing.pdf());
    }

    private PageText text(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("drawing.pdf"), pdf);
        try (OpenPdf open = new FilePageReader().open(file).orThrow()) {
            return open.text(0, () -> false).orThrow();
        }
    }
}
