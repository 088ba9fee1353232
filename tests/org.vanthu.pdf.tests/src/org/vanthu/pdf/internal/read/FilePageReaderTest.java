package org.vanthu.pdf.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PdfTroubles;

class FilePageReaderTest {

    private static final int WHITE = 0xffffffff;

    @TempDir
    Path folder;

    private final FilePageReader reader = new FilePageReader();

    @Test
    void wordsAndLinesKnowTheirPlaces() throws IOException {
        Path file = page(page -> {
            page.text(Run.upright("Kính gửi: Sở Nội vụ", 14), 100, 200);
            page.text(Run.bold("Độc lập", 13), 400, 200);
            page.text(Run.upright("dòng thứ hai", 14), 100, 220);
        });

        PageText text = text(file);

        assertEquals(
                List.of("Kính gửi: Sở Nội vụ", "Độc lập", "dòng thứ hai"),
                text.lines().stream().map(PageText.Line::text).toList());
        PageText.Word first = text.lines().getFirst().words().getFirst();
        assertEquals("Kính", first.text());
        assertEquals(100, first.box().left(), 0.1);
        assertEquals(Face.UPRIGHT.width("Kính", 14), first.box().width(), 0.1);
        assertEquals(200 - 14 * Face.ASCENT, first.box().top(), 0.1);
        assertEquals(14, first.size(), 0.01);
        assertEquals(
                "LiberationSerif-Bold", text.lines().get(1).words().getFirst().font());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void turnedAndCroppedPagesAnswerPlacesAsDisplayed(int rotation) throws IOException {
        Path file = turned(rotation, new PDRectangle(30, 50, 400, 600), new Box(60, 80, 100, 20));

        try (OpenPdf pdf = reader.open(file).orThrow()) {
            PageGeometry geometry = pdf.geometry(0).orThrow();
            assertEquals(rotation % 180 == 0 ? 400 : 600, geometry.width(), 0.01);
            PageText.Line line = pdf.text(0, () -> false).orThrow().lines().getFirst();
            assertEquals("Số:", line.text());
            assertEquals(60, line.box().left(), 0.5);
            assertEquals(100 - 12 * Face.ASCENT, line.box().top(), 0.5);
            PageImage image = pdf.draw(0, 72, () -> false).orThrow();
            assertEquals((int) geometry.width(), image.width(), 1);
            assertTrue(dark(image, 60, 80, 100, 102), "the text is drawn where it is said to be");
            assertTrue(!dark(image, 200, 200, 380, 380), "and nowhere else");
        }
    }

    @Test
    void aDrawnPageIsOpaqueAndAsLargeAsAsked() throws IOException {
        Path file = page(page -> page.text(Run.upright("A", 40), 100, 200));

        try (OpenPdf pdf = reader.open(file).orThrow()) {
            PageImage image = pdf.draw(0, 144, () -> false).orThrow();
            assertEquals(1190, image.width(), 1);
            assertEquals(1684, image.height(), 1);
            assertEquals(WHITE, image.pixels()[0]);
            assertTrue(dark(image, 200, 330, 260, 400));
        }
    }

    @Test
    void aThumbnailHasItsLongerSide() throws IOException {
        try (OpenPdf pdf = reader.open(page(page -> {})).orThrow()) {
            PageImage image = pdf.thumbnail(0, 200, () -> false).orThrow();

            assertEquals(200, image.height(), 1);
            assertEquals(141, image.width(), 1);
        }
    }

    @Test
    void anEnormousPageIsDrawnSmaller() throws IOException {
        Path file = folder.resolve("huge.pdf");
        try (Paper paper = new Paper()) {
            paper.addPage(14_000, 14_000).close();
            paper.save(file);
        }

        try (OpenPdf pdf = reader.open(file).orThrow()) {
            PageImage image = pdf.draw(0, 150, () -> false).orThrow();
            assertTrue((long) image.width() * image.height() <= 60_100_000);
            assertTrue(image.dotsPerInch() < 45);
        }
    }

    @Test
    void drawingAndReadingStopWhenTheReaderWishes() throws IOException {
        Path file = page(page -> page.text(Run.upright("A", 40), 100, 200));

        try (OpenPdf pdf = reader.open(file).orThrow()) {
            assertTrue(pdf.draw(0, 72, () -> true).refusedFor(PdfTroubles.CANCELLED));
            assertTrue(pdf.text(0, () -> true).refusedFor(PdfTroubles.CANCELLED));
            assertTrue(pdf.draw(0, 72, () -> false).isDone());
        }
    }

    @Test
    void aPageThatIsNotThereIsRefused() throws IOException {
        try (OpenPdf pdf = reader.open(page(page -> {})).orThrow()) {
            assertTrue(pdf.draw(1, 72, () -> false).refusedFor(PdfTroubles.NO_SUCH_PAGE));
            assertTrue(pdf.geometry(-1).refusedFor(PdfTroubles.NO_SUCH_PAGE));
        }
    }

    @Test
    void whatIsNoPdfIsNotOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "xin chào");

        assertTrue(reader.open(file).refusedFor(PdfTroubles.NOT_A_PDF));
    }

    @Test
    void timesWithoutAnEmbeddedFontShowsInTheShippedFace() throws IOException {
        Path file = folder.resolve("word.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 40);
                stream.newLineAtOffset(100, 700);
                stream.showText("Thong bao");
                stream.endText();
            }
            document.save(file.toFile());
        }

        try (OpenPdf pdf = reader.open(file).orThrow()) {
            PageText.Word word = pdf.text(0, () -> false)
                    .orThrow()
                    .lines()
                    .getFirst()
                    .words()
                    .getFirst();
            assertEquals(Face.BOLD.width("Thong", 40), word.box().width(), 1);
            assertTrue(dark(pdf.draw(0, 72, () -> false).orThrow(), 100, 110, 200, 145));
        }
    }

    @Test
    void lettersWhoseMarksStandApartAreJoined() {
        Glyph letter = glyph("e", 100, 106);
        Glyph circumflex = glyph("\u0302", 101, 101);
        Glyph dot = glyph("\u0323", 102, 102);

        String text = GlyphRow.of(List.of(letter, circumflex, dot)).getFirst().text();

        assertEquals("ệ", text);
    }

    @Test
    void lettersPrintedTwiceToLookBoldCountOnce() {
        List<Glyph> glyphs =
                List.of(glyph("S", 100, 108), glyph("S", 100.2, 108.2), glyph("ố", 108, 115), glyph("ố", 108.2, 115.2));

        assertEquals("Số", GlyphRow.of(glyphs).getFirst().text());
    }

    @Test
    void doubledLettersOfAWordStay() {
        List<Glyph> glyphs = List.of(glyph("1", 100, 107), glyph("1", 107, 114));

        assertEquals("11", GlyphRow.of(glyphs).getFirst().text());
    }

    private static Glyph glyph(String text, double left, double right) {
        return new Glyph(text, new Box(left, 90, right - left, 14), 100, 13, "F", Glyph.Standing.UPRIGHT);
    }

    private interface Writing {
        void on(OpenPage page) throws IOException;
    }

    private Path page(Writing writing) throws IOException {
        Path file = folder.resolve("page.pdf");
        try (Paper paper = new Paper()) {
            try (OpenPage page = paper.addPage(595.276, 841.89)) {
                writing.on(page);
            }
            paper.save(file);
        }
        return file;
    }

    /** A page turned by its /Rotate entry whose text reads upright when displayed, its base line on the box's lower edge. */
    private Path turned(int rotation, PDRectangle crop, Box box) throws IOException {
        Path file = folder.resolve("turned" + rotation + ".pdf");
        try (Paper paper = new Paper()) {
            PDPage page = new PDPage(new PDRectangle(0, 0, 500, 700));
            page.setCropBox(crop);
            page.setRotation(rotation);
            paper.document().addPage(page);
            PageGeometry geometry = Geometry.of(page);
            var corner = geometry.toUserSpace(new Box(box.left(), box.bottom(), 0, 0));
            try (PDPageContentStream stream = new PDPageContentStream(paper.document(), page)) {
                stream.beginText();
                stream.setFont(paper.font(Face.UPRIGHT), 12);
                stream.setTextMatrix(Matrix.getRotateInstance(
                        Math.toRadians(rotation), (float) corner.lowerLeftX(), (float) corner.lowerLeftY()));
                stream.showText("Số:");
                stream.endText();
            }
            paper.save(file);
        }
        return file;
    }

    private PageText text(Path file) {
        try (OpenPdf pdf = reader.open(file).orThrow()) {
            return pdf.text(0, () -> false).orThrow();
        }
    }

    private static boolean dark(PageImage image, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((image.pixels()[y * image.width() + x] & 0xff) < 100) {
                    return true;
                }
            }
        }
        return false;
    }
}
