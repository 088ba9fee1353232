package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.spi.pdf.BodyBlock;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.TextLayer;
import org.vanthu.spi.pdf.UrgencyMark;
import org.vanthu.testkit.Conforms;

class AnnexOneComposerTest {

    private static final Numbering NUMBERED = Numbering.reserved("5", LocalDate.of(2026, 2, 5));

    @TempDir
    Path folder;

    private final AnnexOneComposer composer = new AnnexOneComposer();
    private Path file;
    private ComposedPdf composed;

    @Test
    @Conforms("I.layout")
    void marginsAreThoseOfAnnexOne() {
        List<PageText> pages = compose(SampleDocuments.notice(12, Marks.NONE));

        for (PageText page : pages) {
            for (PageText.Line line : page.lines()) {
                boolean pageNumber = line.text().matches("\\d");
                assertTrue(millimetres(line.box().left()) >= 29.9, line.text());
                assertTrue(210 - millimetres(line.box().right()) >= 14.9, line.text());
                assertTrue(pageNumber || millimetres(line.box().top()) >= 19.9, line.text());
                assertTrue(297 - millimetres(line.box().bottom()) >= 19.5, line.text());
            }
        }
    }

    @Test
    @Conforms("I.layout")
    void sizesAndFacesAreThoseOfAnnexOne() {
        PageText page = compose(SampleDocuments.letter(NUMBERED)).getFirst();

        assertFace(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "LiberationSerif-Bold", 12);
        assertFace(page, "Độc lập - Tự do - Hạnh phúc", "LiberationSerif-Bold", 13);
        assertFace(page, "ỦY BAN NHÂN DÂN", "LiberationSerif", 12);
        assertFace(page, "SỞ Y TẾ", "LiberationSerif-Bold", 12);
        assertFace(page, "Số: 05/SYT-NVD", "LiberationSerif", 13);
        assertFace(page, "Kiên Giang, ngày 05 tháng 02 năm 2026", "LiberationSerif-Italic", 13);
        assertFace(page, "V/v đính chính", "LiberationSerif", 12);
        assertFace(page, "Kính gửi:", "LiberationSerif", 14);
        assertFace(page, "Các cơ sở y tế công lập", "LiberationSerif", 14);
        assertFace(page, "KT. GIÁM ĐỐC", "LiberationSerif-Bold", 14);
        assertFace(page, "PHÓ GIÁM ĐỐC", "LiberationSerif-Bold", 14);
        assertFace(page, "Lê Hoàng Anh", "LiberationSerif-Bold", 14);
        assertFace(page, "Nơi nhận:", "LiberationSerif-BoldItalic", 12);
        assertFace(page, "- Như trên;", "LiberationSerif", 11);
        assertFace(page, "- Lưu: VT, NVD.", "LiberationSerif", 11);
    }

    @Test
    @Conforms("I.layout")
    void theTextIsJustifiedWithIndentAndSpaceBetweenParagraphs() {
        PageText page = compose(SampleDocuments.letter(NUMBERED)).getFirst();

        List<PageText.Line> body = page.lines().stream()
                .filter(line ->
                        line.words().getFirst().size() == 14 && line.box().width() > 350)
                .toList();
        PageText.Line first = body.getFirst();
        PageText.Line second = body.get(1);
        assertEquals(42.7, millimetres(first.box().left()), 0.2);
        assertEquals(30, millimetres(second.box().left()), 0.2);
        assertEquals(195, millimetres(first.box().right()), 0.3);
        assertEquals(195, millimetres(second.box().right()), 0.3);
        double line = second.box().top() - first.box().top();
        assertTrue(line >= 14 * 1.15 && line <= 14 * 1.15 * 1.5, "line pitch " + line);
        List<PageText.Line> opening = body.stream()
                .filter(each -> each.text().startsWith("Các cơ sở y tế công lập"))
                .toList();
        PageText.Line last = page.lines().stream()
                .filter(each -> each.text().endsWith("tháng 11 năm 2026."))
                .findFirst()
                .orElseThrow();
        assertTrue(opening.get(1).box().top() - last.box().top() >= line + 6 - 0.1);
    }

    @Test
    void thePageNumberStandsCentredInTheUpperMarginFromPageTwoOn() {
        List<PageText> pages = compose(SampleDocuments.notice(12, Marks.NONE));

        assertTrue(pages.size() >= 2);
        assertTrue(
                pages.getFirst().lines().stream().noneMatch(line -> line.text().equals("1")));
        PageText.Line number = pages.get(1).lines().getFirst();
        assertEquals("2", number.text());
        assertEquals(14, number.words().getFirst().size(), 0.01);
        assertEquals(112.5, millimetres(number.box().centreX()), 0.2);
        assertTrue(millimetres(number.box().bottom()) < 20);
    }

    @Test
    void theSigningBlockIsNeverAloneOnAPage() {
        for (int paragraphs = 5; paragraphs < 16; paragraphs++) {
            List<PageText> pages = compose(SampleDocuments.notice(paragraphs, Marks.NONE));

            PageText last = pages.getLast();
            long bodyLines = last.lines().stream()
                    .filter(line ->
                            line.words().getFirst().size() == 14 && line.box().width() > 150)
                    .count();
            assertTrue(bodyLines >= 2, paragraphs + " paragraphs leave " + bodyLines + " lines");
            assertTrue(last.text().contains("Đỗ Thị Lệ Hảo"));
        }
    }

    @Test
    void severalAddresseesStandUnderTheColonWithSemicolonsAndAFullStop() {
        PageText page = compose(SampleDocuments.letter(NUMBERED)).getFirst();

        PageText.Line label = line(page, "Kính gửi:");
        PageText.Line first = line(page, "- Thủ trưởng các cơ sở y tế;");
        PageText.Line last = line(page, "- Các cơ sở kinh doanh dược.");
        double colon = label.box().right() - 14 * 0.278;
        assertEquals(colon, first.box().left(), 1);
        assertEquals(first.box().left(), last.box().left(), 0.01);
    }

    @Test
    void theTextClosesWithTheEndMark() {
        String text = compose(SampleDocuments.letter(NUMBERED)).getFirst().text();

        assertTrue(text.contains("năm 2026./."));
        assertEquals(1, text.split("\\./\\.", -1).length - 1);
    }

    @Test
    void decomposedVietnameseIsSetComposed() {
        OfficialDocument plain = SampleDocuments.letter(NUMBERED);
        String decomposed = Normalizer.normalize("Đề nghị các đơn vị khẩn trương thực hiện", Normalizer.Form.NFD);

        String text = compose(SampleDocuments.withBody(plain, BodyText.ofPlainText(decomposed)))
                .getFirst()
                .text();

        assertTrue(text.contains("Đề nghị các đơn vị khẩn trương thực hiện./."), text);
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        compose(SampleDocuments.letter(Numbering.open()));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+LiberationSerif.*"), font.getName());
            }
        }
        assertTrue(Files.size(file) < 120_000, "size " + Files.size(file));
    }

    @Test
    void anOpenNumberingLeavesFieldsInTheGapsOfTheirLines() throws IOException {
        PageText page = compose(SampleDocuments.letter(Numbering.open())).getFirst();

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
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
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
        compose(SampleDocuments.letter(Numbering.open()));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
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
        compose(SampleDocuments.letter(NUMBERED));

        assertEquals(Optional.empty(), composed.places().number());
        assertEquals(Optional.empty(), composed.places().date());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertEquals(null, form.getField(FormCell.NUMBER));
            assertEquals(Set.of(SigningPlaces.SIGNER_FIELD, SigningPlaces.AGENCY_FIELD), emptySignatureFields(form));
        }
    }

    @Test
    @Conforms({"I.sig.person", "I.sig.agency"})
    void theSignersImageStandsBetweenPositionAndNameAndTheSealCoversItsLeftThird() {
        PageText page = compose(SampleDocuments.letter(Numbering.open())).getFirst();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghị quyết",
                "Quyết định",
                "Chỉ thị",
                "Quy chế",
                "Quy định",
                "Thông cáo",
                "Thông báo",
                "Hướng dẫn",
                "Chương trình",
                "Kế hoạch",
                "Phương án",
                "Đề án",
                "Dự án",
                "Báo cáo",
                "Tờ trình",
                "Giấy ủy quyền",
                "Phiếu gửi",
                "Phiếu chuyển",
                "Phiếu báo",
                "Biên bản",
                "Hợp đồng",
                "Công điện",
                "Bản ghi nhớ",
                "Bản thỏa thuận",
                "Giấy mời",
                "Giấy giới thiệu",
                "Giấy nghỉ phép",
                "Thư công"
            })
    @Conforms("I.layout")
    void everyTypeWithANameShowsItInCapitalsAboveItsSubject(String type) {
        PageText page = compose(SampleDocuments.withHeading(
                        SampleDocuments.letter(NUMBERED), new Heading.NamedType(type, "Về công tác văn thư năm 2026")))
                .getFirst();

        PageText.Line name = line(page, type.toUpperCase(Locale.forLanguageTag("vi")));
        PageText.Line subject = line(page, "Về công tác văn thư năm 2026");
        assertEquals(112.5, millimetres(name.box().centreX()), 0.3);
        assertEquals(name.box().centreX(), subject.box().centreX(), 0.5);
        assertEquals(14 * 1.15, subject.box().top() - name.box().top(), 0.1);
        assertFalse(page.text().contains("V/v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KHAN", "THUONG_KHAN", "HOA_TOC"})
    @Conforms("I.urgency")
    void aStampOfUrgencyHasItsMeasuresAndColour(String name) throws IOException {
        UrgencyMark mark = UrgencyMark.valueOf(name);
        PageText page = compose(SampleDocuments.notice(2, Marks.urgent(mark))).getFirst();

        PageText.Line words = line(page, mark.words());
        assertEquals(13, words.words().getFirst().size(), 0.01);
        assertTrue(words.words().getFirst().font().endsWith("Bold"));
        FrameFinder.Frame frame = FrameFinder.only(file);
        assertEquals(mark.width(), millimetres(frame.width()), 0.1);
        assertEquals(8, millimetres(frame.height()), 0.1);
        assertTrue(frame.red() > 0.8 && frame.green() < 0.2 && frame.blue() < 0.2);
    }

    @Test
    void limitedCirculationAndContactHaveTheirPlaces() {
        Marks marks = new Marks(
                Optional.empty(),
                Optional.of("Lưu hành nội bộ"),
                Optional.of("Số 18 Nguyễn Du, Hà Nội\nE-mail: vanthu@example.gov.vn"));
        PageText page = compose(SampleDocuments.notice(2, marks)).getFirst();

        assertFace(page, "LƯU HÀNH NỘI BỘ", "LiberationSerif-Bold", 13);
        assertFace(page, "E-mail: vanthu@example.gov.vn", "LiberationSerif", 11);
        assertTrue(millimetres(line(page, "E-mail: vanthu@example.gov.vn").box().bottom()) > 265);
    }

    @Test
    void aDecisionIsReadFromPlainText() {
        BodyText body = BodyText.ofPlainText("""
            CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
            Theo đề nghị của Trưởng phòng Nội vụ.
            QUYẾT ĐỊNH:
            Điều 1. Nâng bậc lương cho ông Nguyễn Văn A.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            """);

        assertEquals(
                List.of(
                        BodyBlock.Centred.class,
                        BodyBlock.Basis.class,
                        BodyBlock.Basis.class,
                        BodyBlock.Centred.class,
                        BodyBlock.Article.class,
                        BodyBlock.Article.class),
                body.blocks().stream().map(Object::getClass).collect(Collectors.toList()));
    }

    @Test
    void whatIsMissingOrCannotBePrintedIsToldFieldByField() {
        OfficialDocument letter = SampleDocuments.letter(NUMBERED);
        OfficialDocument broken = SampleDocuments.withBody(
                SampleDocuments.withLetterhead(letter, new Letterhead(Optional.empty(), " ", "SYT", "")),
                BodyText.ofPlainText("Xin chào \uD83D\uDE00"));

        Outcome<ComposedPdf> outcome = composer.compose(broken, folder.resolve("x.pdf"));

        assertEquals(
                Set.of("issuer", "place", "body"),
                outcome.troubles().stream()
                        .map(trouble -> trouble.field().orElse(""))
                        .collect(Collectors.toSet()));
        assertTrue(outcome.refusedFor(PdfTroubles.UNPRINTABLE_CHARACTER));
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsATrouble() {
        Outcome<ComposedPdf> outcome = composer.compose(
                SampleDocuments.letter(NUMBERED), folder.resolve("missing").resolve("x.pdf"));

        assertTrue(outcome.refusedFor(PdfTroubles.CANNOT_WRITE));
    }

    @Test
    void theFileClaimsPdfASevenAndIsAllText() {
        compose(SampleDocuments.letter(Numbering.open()));

        PdfFacts facts = new BoundedInspector()
                .inspectPdf(file, InspectionLimits.DEFAULT)
                .orThrow();

        assertEquals("1.7", facts.version());
        assertEquals(Optional.of("2B"), facts.archiveClaim());
        assertEquals(TextLayer.Extent.ALL, facts.textLayer().extent());
        assertEquals(2, facts.emptySignatureFields());
        assertEquals(List.of(), facts.notices());
    }

    private List<PageText> compose(OfficialDocument document) {
        file = folder.resolve("composed.pdf");
        composed = composer.compose(document, file).orThrow();
        try (OpenPdf pdf = new FilePageReader().open(file).orThrow()) {
            assertEquals(composed.pages(), pdf.pageCount());
            return IntStream.range(0, pdf.pageCount())
                    .mapToObj(page -> pdf.text(page, () -> false).orThrow())
                    .toList();
        }
    }

    private static Set<String> emptySignatureFields(PDAcroForm form) {
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(field -> field instanceof PDSignatureField signature && signature.getSignature() == null)
                .map(field -> field.getFullyQualifiedName())
                .collect(Collectors.toSet());
    }

    private static void assertFace(PageText page, String start, String font, double size) {
        PageText.Line line = page.lines().stream()
                .filter(each -> each.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start + " in\n" + page.text()));
        for (PageText.Word word : line.words()) {
            assertEquals(font, word.font(), word.text());
            assertEquals(size, word.size(), 0.01, word.text());
        }
    }

    private static PageText.Line line(PageText page, String text) {
        return page.lines().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + text + " in\n" + page.text()));
    }

    private static PageText.Word word(PageText page, String text) {
        return page.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word " + text + " in\n" + page.text()));
    }

    private static double millimetres(double points) {
        return Millimetres.ofPoints(points);
    }
}
