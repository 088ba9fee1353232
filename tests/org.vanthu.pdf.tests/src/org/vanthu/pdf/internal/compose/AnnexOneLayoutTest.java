package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.pdf.internal.compose.PageSearch.assertFace;
import static org.vanthu.pdf.internal.compose.PageSearch.line;
import static org.vanthu.pdf.internal.compose.PageSearch.millimetres;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.testkit.Conforms;

/** The text of a document stands as Annex I draws it: margins, faces, sizes, spaces, heads. */
class AnnexOneLayoutTest {

    private static final Numbering NUMBERED = Numbering.reserved("5", LocalDate.of(2026, 2, 5));

    @TempDir
    Path folder;

    @Test
    @Conforms("I.layout")
    void marginsAreThoseOfAnnexOne() {
        List<PageText> pages = composed(SampleDocuments.notice(12, Marks.NONE)).pages();

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
        PageText page = composed(SampleDocuments.letter(NUMBERED)).firstPage();

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
        PageText page = composed(SampleDocuments.letter(NUMBERED)).firstPage();

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
        List<PageText> pages = composed(SampleDocuments.notice(12, Marks.NONE)).pages();

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
            List<PageText> pages =
                    composed(SampleDocuments.notice(paragraphs, Marks.NONE)).pages();

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
        PageText page = composed(SampleDocuments.letter(NUMBERED)).firstPage();

        PageText.Line label = line(page, "Kính gửi:");
        PageText.Line first = line(page, "- Thủ trưởng các cơ sở y tế;");
        PageText.Line last = line(page, "- Các cơ sở kinh doanh dược.");
        double colon = label.box().right() - 14 * 0.278;
        assertEquals(colon, first.box().left(), 1);
        assertEquals(first.box().left(), last.box().left(), 0.01);
    }

    @Test
    void theTextClosesWithTheEndMark() {
        String text = composed(SampleDocuments.letter(NUMBERED)).firstPage().text();

        assertTrue(text.contains("năm 2026./."));
        assertEquals(1, text.split("\\./\\.", -1).length - 1);
    }

    @Test
    void decomposedVietnameseIsSetComposed() {
        OfficialDocument plain = SampleDocuments.letter(NUMBERED);
        String decomposed = Normalizer.normalize("Đề nghị các đơn vị khẩn trương thực hiện", Normalizer.Form.NFD);

        String text = composed(SampleDocuments.withBody(plain, BodyText.ofPlainText(decomposed)))
                .firstPage()
                .text();

        assertTrue(text.contains("Đề nghị các đơn vị khẩn trương thực hiện./."), text);
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
        PageText page = composed(SampleDocuments.withHeading(
                        SampleDocuments.letter(NUMBERED), new Heading.NamedType(type, "Về công tác văn thư năm 2026")))
                .firstPage();

        PageText.Line name = line(page, type.toUpperCase(Locale.forLanguageTag("vi")));
        PageText.Line subject = line(page, "Về công tác văn thư năm 2026");
        assertEquals(112.5, millimetres(name.box().centreX()), 0.3);
        assertEquals(name.box().centreX(), subject.box().centreX(), 0.5);
        assertEquals(14 * 1.15, subject.box().top() - name.box().top(), 0.1);
        assertFalse(page.text().contains("V/v"));
    }

    private ComposedFile composed(OfficialDocument document) {
        return ComposedFile.of(document, folder);
    }
}
