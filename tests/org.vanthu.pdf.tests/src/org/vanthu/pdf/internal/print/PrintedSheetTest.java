package org.vanthu.pdf.internal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.pdf.internal.read.ReadBack.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.pdf.internal.read.ReadBack;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PrintedPaper;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.testkit.Conforms;

/** Sheets and slips on paper: sections of text, facts and tables, one under the other. */
class PrintedSheetTest {

    private static final PaperHead HEAD =
            new PaperHead(Optional.of("Tỉnh Kiên Giang"), "Ủy ban nhân dân huyện Phú Quốc", "");

    @TempDir
    Path folder;

    private final PdfPaperPrinter printer = new PdfPaperPrinter();
    private Path file;

    @Test
    @Conforms("IV.slip")
    void theSlipShowsThreeLevelsWithPersonsDeadlinesAndDates() {
        HandlingSlip slip = new HandlingSlip(
                new PaperHead(
                        Optional.empty(), "Ủy ban nhân dân huyện Phú Quốc", "Phú Quốc, ngày 22 tháng 11 năm 2026"),
                "Công văn số 513/SYT-NVD ngày 24 tháng 4 năm 2018 của Sở Y tế",
                List.of(new HandlingSlip.Opinion(
                        "Chuyển Phòng Y tế tham mưu trả lời.",
                        List.of("Chủ trì: Phòng Y tế, hạn 30/11/2026", "Phối hợp: Trung tâm Y tế, hạn 28/11/2026"),
                        "Chủ tịch Trần Văn Bình",
                        "22/11/2026")),
                List.of(new HandlingSlip.Opinion(
                        "", List.of("Giao Nguyễn Văn An, hạn 28/11/2026"), "Trưởng phòng Lê Thị Cúc", "23/11/2026")),
                List.of());
        file = folder.resolve("slip.pdf");

        PrintedPaper printed = printer.slip(slip, file).orThrow();

        assertEquals(1, printed.pages());
        String text = ReadBack.pages(file).getFirst().text();
        for (String part : List.of(
                "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN",
                "1. Ý kiến của lãnh đạo cơ quan, tổ chức",
                "- Chủ trì: Phòng Y tế, hạn 30/11/2026",
                "- Phối hợp: Trung tâm Y tế, hạn 28/11/2026",
                "Chủ tịch Trần Văn Bình, 22/11/2026",
                "2. Ý kiến của lãnh đạo đơn vị",
                "- Giao Nguyễn Văn An, hạn 28/11/2026",
                "3. Ý kiến đề xuất của người giải quyết")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void aSheetRunsOverPagesWithAllItsSections() {
        List<List<String>> rows = IntStream.range(0, 80)
                .mapToObj(i -> List.of("R" + i, "hủy số vì lý do " + i))
                .toList();
        SheetPaper sheet = new SheetPaper(
                HEAD,
                "Chứng minh sổ số",
                List.of("Năm 2026"),
                List.of(
                        new SheetPaper.Facts("1. Tổng hợp", List.of(new SheetPaper.Fact("Số đã cấp", "215"))),
                        new SheetPaper.Rows(
                                "2. Số hủy", List.of(Column.centre("Số", 1), Column.left("Lý do", 5)), rows),
                        new SheetPaper.Text("Không có số nào bị bỏ trống."),
                        new SheetPaper.SignaturePlaces(List.of("Người lập", "Văn thư"))),
                Language.VIETNAMESE);
        file = folder.resolve("sheet.pdf");

        PrintedPaper printed = printer.sheet(sheet, file).orThrow();

        assertTrue(printed.pages() >= 2);
        String all = ReadBack.pages(file).stream().map(ReadBack::words).collect(Collectors.joining(" "));
        for (String part : List.of("CHỨNG MINH SỔ SỐ", "Số đã cấp", "215", "R0", "R79", "Không có số nào", "VĂN THƯ")) {
            assertTrue(all.contains(part), part);
        }
        assertTrue(
                ReadBack.geometry(file, 0).height() > ReadBack.geometry(file, 0).width());
    }

    @Test
    void aTableOfASheetWithoutRowsSaysSoAndNeverPartsFromItsCaption() {
        List<SheetPaper.Section> sections = IntStream.range(0, 45)
                .<SheetPaper.Section>mapToObj(i -> new SheetPaper.Rows(
                        "Bảng " + i + " ở đây", List.of(Column.left("Cột của bảng " + i, 1)), List.of()))
                .toList();
        file = folder.resolve("captions.pdf");

        printer.sheet(new SheetPaper(HEAD, "Bảng", List.of(), sections, Language.VIETNAMESE), file)
                .orThrow();

        for (PageText page : ReadBack.pages(file)) {
            String text = words(page);
            assertEquals(text.split(" ở đây", -1).length, text.split("Cột của bảng", -1).length);
            assertEquals(text.split(" ở đây", -1).length, text.split("Không có mục nào", -1).length);
        }
    }
}
