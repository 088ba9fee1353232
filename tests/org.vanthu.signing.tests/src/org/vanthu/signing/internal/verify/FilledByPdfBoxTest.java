package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.change.SaysAndShows;

/** What PDFBox draws into fields of every kind of text, in every frame: letters on paper and nothing else. */
class FilledByPdfBoxTest {

    private static final String LETTERS = "/Helv %d Tf 0 g";
    private static final String VALUE = "15/QD-2026";
    private static final List<String> SIDES = List.of("left", "centred", "right");
    private static final Set<String> TALL = Set.of("lines", "tall");

    private record Shape(String style, int width, String kind) {}

    static Stream<Shape> shapes() {
        return Stream.of("S", "D", "B", "I", "U", "")
                .flatMap(style -> Stream.of(
                                "line",
                                "lines",
                                "letters",
                                "centred",
                                "right",
                                "tall",
                                "fitted",
                                "too long",
                                "choice",
                                "turned")
                        .flatMap(kind -> IntStream.of(1, 2, 3).mapToObj(width -> new Shape(style, width, kind))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void showsItsValueAndNothingElse(Shape shape) throws IOException, MalformedPdf {
        byte[] bytes = filled(shape);
        PdfFile file = PdfFile.open(new ArrayBytes(bytes), bytes.length);

        assertFalse(new SaysAndShows(file)
                .differ(FormFields.of(file).all().iterator().next(), true));
    }

    private static byte[] filled(Shape shape) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            PDVariableText field = field(form, shape.kind());
            field.setPartialName("so");
            field.setDefaultAppearance(String.format(LETTERS, shape.kind().equals("fitted") ? 0 : 11));
            form.getFields().add(field);
            place(field, page, shape);
            field.setValue(
                    switch (shape.kind()) {
                        case "lines" -> "Dong mot\nDong hai cua mot doan dai hon the nay nhieu";
                        case "too long" -> "So 15/QD-UBND ngay";
                        default -> VALUE;
                    });
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PDVariableText field(PDAcroForm form, String kind) throws IOException {
        if (kind.equals("choice")) {
            PDComboBox choice = new PDComboBox(form);
            choice.setOptions(List.of(VALUE, "x"));
            return choice;
        }
        PDTextField text = new PDTextField(form);
        text.setMultiline(kind.equals("lines"));
        if (kind.equals("letters")) {
            text.setMaxLen(VALUE.length());
            text.setComb(true);
        }
        text.setQ(Math.max(0, SIDES.indexOf(kind)));
        return text;
    }

    private static void place(PDVariableText field, PDPage page, Shape shape) throws IOException {
        PDAnnotationWidget place = field.getWidgets().getFirst();
        boolean turned = shape.kind().equals("turned");
        float along = shape.kind().equals("too long") ? 60 : 150;
        float up = TALL.contains(shape.kind()) ? 60 : 18;
        place.setRectangle(new PDRectangle(100, 600, turned ? up : along, turned ? along : up));
        place.setPage(page);
        page.getAnnotations().add(place);
        PDAppearanceCharacteristicsDictionary frame = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
        frame.setRotation(turned ? 90 : 0);
        place.setAppearanceCharacteristics(frame);
        if (!shape.style().isEmpty()) {
            frame.setBorderColour(new PDColor(new float[] {.2f, .2f, .8f}, PDDeviceRGB.INSTANCE));
            frame.setBackground(new PDColor(new float[] {.9f, .9f, 1}, PDDeviceRGB.INSTANCE));
            PDBorderStyleDictionary line = new PDBorderStyleDictionary();
            line.setStyle(shape.style());
            line.setWidth(shape.width());
            place.setBorderStyle(line);
        }
    }
}
