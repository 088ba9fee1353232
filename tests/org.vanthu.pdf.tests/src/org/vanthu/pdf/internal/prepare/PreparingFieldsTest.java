package org.vanthu.pdf.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.MarkedPages;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.compose.SampleDocuments;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.UserRectangle;

/** The fields are set where the places are, on pages turned and cut, and never on a signed file. */
class PreparingFieldsTest {

    @TempDir
    Path folder;

    private final TextPreparation preparation = new TextPreparation();

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void fieldsShowWhereTheyWereAskedForOnTurnedPages(int rotation) throws IOException {
        Path source = turned(rotation);
        SigningPlaces asked = preparation.find(source).orThrow().places();
        Path target = folder.resolve("prepared.pdf");

        SigningPlaces set = preparation.prepare(source, asked, target).orThrow();

        assertEquals(asked, set);
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            PDAnnotationWidget widget =
                    form.getField(SigningPlaces.SIGNER_FIELD).getWidgets().getFirst();
            PDRectangle rectangle = widget.getRectangle();
            Box shown = Geometry.of(document.getPage(0))
                    .toDisplay(new UserRectangle(
                            rectangle.getLowerLeftX(),
                            rectangle.getLowerLeftY(),
                            rectangle.getUpperRightX(),
                            rectangle.getUpperRightY()));
            assertEquals(asked.signerImage().box().left(), shown.left(), 6);
            assertEquals(asked.signerImage().box().right(), shown.right(), 6);
            assertEquals(asked.signerImage().box().top(), shown.top(), 4);
            assertEquals(asked.signerImage().box().bottom(), shown.bottom(), 4);
            assertEquals(
                    1,
                    document.getPage(0).getAnnotations().stream()
                            .filter(each -> each.getCOSObject() == widget.getCOSObject())
                            .count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the rectangle, in user space, of a signature put 100 from the left and 400 from the top of what is shown
        "0, 120, 412, 256, 480",
        "90, 420, 130, 488, 266",
        "180, 384, 430, 520, 498",
        "270, 152, 644, 220, 780"
    })
    void aMovedMarkHasItsRectangleOnTurnedPagesWithACutRim(int rotation, double x1, double y1, double x2, double y2)
            throws IOException {
        Path source = turned(rotation);
        FoundPlaces found = preparation.find(source).orThrow();
        MarkedPages moved = found.marked()
                .moved(List.of(new Move(MarkPlace.Mark.SIGNER, 0, 100, 400)))
                .orThrow();
        Path target = folder.resolve("moved.pdf");

        preparation.prepare(source, found.places().at(moved.places()), target).orThrow();

        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            PDRectangle signer = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField(SigningPlaces.SIGNER_FIELD)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertEquals(x1, signer.getLowerLeftX(), 0.1);
            assertEquals(y1, signer.getLowerLeftY(), 0.1);
            assertEquals(x2, signer.getUpperRightX(), 0.1);
            assertEquals(y2, signer.getUpperRightY(), 0.1);
        }
        assertEquals(
                moved.places().stream().map(place -> Math.round(place.left())).toList(),
                preparation.find(target).orThrow().marked().places().stream()
                        .map(place -> Math.round(place.left()))
                        .toList());
    }

    @Test
    void theFieldsCarryTheirGapsAndAFontWithAllLetters() throws IOException {
        Path target = prepared();

        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            COSDictionary field = form.getField(FormCell.DATE).getCOSObject();
            assertEquals(3, SlotForm.read(field).size());
            assertEquals("/VanthuSerif 13 Tf 0 g", field.getString(COSName.DA));
            PDFont font = form.getDefaultResources().getFont(COSName.getPDFName(SigningFields.FONT));
            assertTrue(font.isEmbedded());
            CMap letters = new CMapParser()
                    .parse(new RandomAccessReadBuffer(
                            font.getCOSObject().getCOSStream(COSName.TO_UNICODE).createInputStream()));
            Set<String> shown = new HashSet<>();
            for (int glyph = 1; glyph < 3000; glyph++) {
                shown.add(String.valueOf(letters.toUnicode(glyph, 2)));
            }
            for (String letter : "0123456789/-ĐđƯơăâêôưỆẫQĐUBNDngày thángnăm".split("")) {
                assertTrue(shown.contains(letter), "the font lacks " + letter);
            }
        }
    }

    @Test
    void preparingAgainMovesTheFieldsInsteadOfDoublingThem() throws IOException {
        Path once = prepared();
        SigningPlaces places = preparation.find(once).orThrow().places();
        SigningPlaces moved = new SigningPlaces(
                places.number(),
                places.date(),
                new PagePlace(0, places.signerImage().box().movedBy(0, 20)),
                places.seal(),
                places.note());
        Path twice = folder.resolve("twice.pdf");

        preparation.prepare(once, moved, twice).orThrow();

        try (PDDocument document = Loader.loadPDF(twice.toFile())) {
            assertEquals(4, document.getPage(0).getAnnotations().size());
            assertEquals(2, document.getSignatureFields().size());
        }
    }

    @Test
    void aSignedFileIsRefused() throws IOException {
        Path signed = folder.resolve("signed.pdf");
        try (PDDocument document = Loader.loadPDF(prepared().toFile())) {
            PDSignatureField field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm().getField(SigningPlaces.SIGNER_FIELD);
            field.setValue(new PDSignature());
            document.save(signed.toFile());
        }
        SigningPlaces places = preparation.find(signed).orThrow().places();

        assertTrue(preparation.prepare(signed, places, folder.resolve("x.pdf")).refusedFor(PdfTroubles.ALREADY_SIGNED));
    }

    @Test
    void aPlaceBesideThePageIsRefused() throws IOException {
        Path file = BroughtFile.written(folder, page -> {});
        SigningPlaces places = preparation.find(file).orThrow().places();
        SigningPlaces outside = new SigningPlaces(
                places.number(),
                places.date(),
                new PagePlace(0, new Box(580, 800, 100, 50)),
                places.seal(),
                places.note());

        assertTrue(
                preparation.prepare(file, outside, folder.resolve("x.pdf")).refusedFor(PdfTroubles.PLACE_OUTSIDE_PAGE));
    }

    private Path prepared() {
        Path file = folder.resolve("letter.pdf");
        new AnnexOneComposer()
                .compose(SampleDocuments.letter(Numbering.open()), file)
                .orThrow();
        return file;
    }

    /** One page, turned by so many degrees, of which a rim is cut off. */
    private Path turned(int rotation) throws IOException {
        Path source = folder.resolve("turned.pdf");
        try (Paper paper = new Paper()) {
            PDPage page = new PDPage(new PDRectangle(0, 0, 650, 900));
            page.setCropBox(new PDRectangle(20, 30, 600, 850));
            page.setRotation(rotation);
            paper.document().addPage(page);
            paper.save(source);
        }
        return source;
    }
}
