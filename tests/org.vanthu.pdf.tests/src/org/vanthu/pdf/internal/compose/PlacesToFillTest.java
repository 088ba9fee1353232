package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.pdf.internal.compose.PageSearch.line;
import static org.vanthu.pdf.internal.compose.PageSearch.millimetres;
import static org.vanthu.pdf.internal.compose.PageSearch.word;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.testkit.Conforms;

/** What is filled after composing has its place: the number and the date, the signature and the seal. */
class PlacesToFillTest {

    private static final Numbering NUMBERED = Numbering.reserved("5", LocalDate.of(2026, 2, 5));

    @TempDir
    Path folder;

    @Test
    void anOpenNumberingLeavesFieldsInTheGapsOfTheirLines() throws IOException {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));
        PageText page = composed.firstPage();

        SigningPlaces places = composed.places();
        Box number = places.number().orElseThrow().place().box();
        PageText.Word stroke = word(page, "/SYT-NVD");
        assertEquals(stroke.box().left(), number.right(), 0.5);
        assertTrue(number.width() >= 13 * 0.5 * 7, "a number of seven digits fits at its size");
        FormCell date = places.date().orElseThrow();
        assertEquals(3, date.slots().size());
        assertTrue(
                date.slots().getFirst().box().left() >= word(page, "ngày").box().right());
        assertTrue(date.slots().getFirst().box().right()
                <= word(page, "tháng").box().left());
        try (PDDocument document = Loader.loadPDF(composed.file().toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertTrue(form.getField(FormCell.NUMBER) instanceof PDTextField);
            assertTrue(form.getField(FormCell.DATE) instanceof PDTextField);
            assertEquals(
                    number.left(),
                    form.getField(FormCell.NUMBER)
                            .getWidgets()
                            .getFirst()
                            .getRectangle()
                            .getLowerLeftX(),
                    0.01);
            assertEquals(Set.of(SigningPlaces.SIGNER_FIELD, SigningPlaces.AGENCY_FIELD), emptySignatureFields(form));
        }
    }

    @Test
    void anEmptyNumberFieldReadsAsOnPaper() throws IOException {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));

        try (PDDocument document = Loader.loadPDF(composed.file().toFile())) {
            PDAnnotationWidget field = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField(FormCell.NUMBER)
                    .getWidgets()
                    .getFirst();
            PDPage shown = new PDPage();
            document.addPage(shown);
            try (PDPageContentStream stream = new PDPageContentStream(document, shown)) {
                stream.drawForm(
                        new PDFormXObject(field.getNormalAppearanceStream().getCOSObject()));
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());

            assertEquals("Số:", stripper.getText(document).strip());
        }
    }

    @Test
    void aReservedNumberIsPrintedAndLeavesOnlySignatureFields() throws IOException {
        ComposedFile composed = composed(SampleDocuments.letter(NUMBERED));

        assertEquals(Optional.empty(), composed.places().number());
        assertEquals(Optional.empty(), composed.places().date());
        try (PDDocument document = Loader.loadPDF(composed.file().toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertEquals(null, form.getField(FormCell.NUMBER));
            assertEquals(Set.of(SigningPlaces.SIGNER_FIELD, SigningPlaces.AGENCY_FIELD), emptySignatureFields(form));
        }
    }

    @Test
    @Conforms({"I.sig.person", "I.sig.agency"})
    void theSignersImageStandsBetweenPositionAndNameAndTheSealCoversItsLeftThird() {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));
        PageText page = composed.firstPage();

        Box image = composed.places().signerImage().box();
        Box seal = composed.places().seal().box();
        PageText.Line position = line(page, "PHÓ GIÁM ĐỐC");
        PageText.Line name = line(page, "Lê Hoàng Anh");
        assertTrue(image.top() >= position.box().bottom() - 0.5);
        assertTrue(image.bottom() <= name.box().top() + 0.5);
        assertEquals(position.box().centreX(), image.centreX(), 0.5);
        assertEquals(name.box().centreX(), image.centreX(), 0.5);
        assertEquals(36, millimetres(seal.width()), 0.01);
        assertEquals(image.width() / 3, seal.right() - image.left(), 0.01);
        assertTrue(seal.left() < image.left());
        assertEquals(image.centreY(), seal.centreY(), 0.01);
    }

    private ComposedFile composed(OfficialDocument document) {
        return ComposedFile.of(document, folder);
    }

    private static Set<String> emptySignatureFields(PDAcroForm form) {
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(field -> field instanceof PDSignatureField signature && signature.getSignature() == null)
                .map(field -> field.getFullyQualifiedName())
                .collect(Collectors.toSet());
    }
}
