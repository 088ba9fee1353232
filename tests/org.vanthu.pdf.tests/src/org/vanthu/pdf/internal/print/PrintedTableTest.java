package org.vanthu.pdf.internal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.pdf.internal.read.ReadBack.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.read.ReadBack;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.PrintedPaper;
import org.vanthu.spi.pdf.TablePaper;
import org.vanthu.testkit.Conforms;

/** Registers and lists on paper: their covers, heads and rows over all pages. */
class PrintedTableTest {

    private static final PaperHead HEAD =
            new PaperHead(Optional.of("Tỉnh Kiên Giang"), "Ủy ban nhân dân huyện Phú Quốc", "");

    @TempDir
    Path folder;

    private final PdfPaperPrinter printer = new PdfPaperPrinter();
    private Path file;

    @Test
    @Conforms("VI.V.1")
    void theIncomingRegisterHasItsCoverAndTenColumns() {
        List<PageText> pages = table(AnnexFourBooks.incomingRegister(HEAD, List.of("Năm: 2026"), List.of()), 3);

        assertTrue(pages.getFirst().text().contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"));
        assertTrue(pages.getFirst().text().contains("Năm: 2026"));
        String heads = words(pages.get(1));
        for (String title : List.of("Ngày đến", "Số đến", "Tác giả", "Ký nhận", "Ghi chú", "(1)", "(10)")) {
            assertTrue(heads.contains(title), title + " in " + heads);
        }
        assertFalse(heads.contains("(11)"));
        assertTrue(
                ReadBack.geometry(file, 1).width() > ReadBack.geometry(file, 1).height());
    }

    @Test
    @Conforms("VI.V.3")
    void theOutgoingRegisterHasItsTenColumns() {
        List<PageText> pages = table(AnnexFourBooks.outgoingRegister(HEAD, List.of("Năm: 2026"), List.of()), 1);

        String heads = words(pages.get(1));
        for (String title : List.of("Người ký", "Nơi nhận văn bản", "Số", "lượng", "Ký nhận", "(10)")) {
            assertTrue(heads.contains(title), title + " in " + heads);
        }
    }

    @Test
    void theFollowUpRegisterHasSevenColumns() {
        TablePaper paper = AnnexFourBooks.followUpRegister(HEAD, List.of(), List.of());

        assertEquals(7, paper.columns().size());
        assertTrue(words(table(paper, 1).get(1)).contains("Tiến độ giải quyết"));
    }

    @Test
    void headsAndPageNumbersStandOnEveryPage() {
        List<PageText> pages = table(AnnexFourBooks.incomingRegister(HEAD, List.of(), List.of()), 60);

        assertTrue(pages.size() > 4);
        for (int i = 1; i < pages.size(); i++) {
            assertTrue(words(pages.get(i)).contains("Ngày đến"), "page " + i);
            assertTrue(words(pages.get(i)).contains("Trang " + (i + 1) + "/" + pages.size()), words(pages.get(i)));
        }
    }

    @Test
    void noRowIsLostAtPageEnds() {
        List<PageText> pages = table(AnnexFourBooks.incomingRegister(HEAD, List.of(), List.of()), 200);

        List<String> numbers = pages.stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.words().stream())
                .map(PageText.Word::text)
                .filter(word -> word.matches("N\\d+"))
                .toList();
        assertEquals(IntStream.rangeClosed(1, 200).mapToObj(i -> "N" + i).toList(), numbers);
    }

    @Test
    void aRowHigherThanAPageIsContinuedOnTheNext() {
        String words = IntStream.range(0, 4000).mapToObj(i -> "từ" + i).collect(Collectors.joining(" "));
        TablePaper paper = list(List.of(Column.left("A", 1), Column.left("B", 4)));
        file = folder.resolve("high.pdf");

        PrintedPaper printed = printer.table(paper, List.of(List.of("1", words)).iterator(), file, () -> false)
                .orThrow();

        assertTrue(printed.pages() >= 2);
        String all = ReadBack.pages(file).stream().map(ReadBack::words).collect(Collectors.joining(" "));
        for (int i = 0; i < 4000; i += 97) {
            assertTrue(all.contains("từ" + i), "từ" + i);
        }
    }

    @Test
    void cellsStayWithinTheirColumns() {
        TablePaper paper = list(List.of(Column.left("A", 1), Column.right("B", 1), Column.centre("C", 1)));
        String long1 = "x".repeat(300);
        file = folder.resolve("wide.pdf");

        printer.table(paper, List.of(List.of(long1, long1, long1)).iterator(), file, () -> false)
                .orThrow();

        PageText page = ReadBack.pages(file).getFirst();
        for (PageText.Line line : page.lines()) {
            assertTrue(line.box().left() >= PageFormat.LANDSCAPE.left() - 0.1, line.text());
            assertTrue(line.box().right() <= PageFormat.LANDSCAPE.right() + 0.1, line.text());
        }
    }

    @Test
    void anEmptyRegisterSaysSo() {
        List<PageText> pages = table(AnnexFourBooks.outgoingRegister(HEAD, List.of(), List.of()), 0);

        assertTrue(pages.get(1).text().contains("Không có mục nào."));
    }

    @Test
    void lettersThatNoFontHasDoNotStopAPrint() {
        TablePaper paper = list(List.of(Column.left("A", 1)));
        file = folder.resolve("odd.pdf");

        printer.table(paper, List.of(List.of("Tên \uD83D\uDE00 lạ \u6771")).iterator(), file, () -> false)
                .orThrow();

        assertTrue(words(ReadBack.pages(file).getFirst()).contains("Tên ? lạ ?"));
    }

    @Test
    void rowsAreTakenOneByOneAndTheReaderMayStop() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<List<String>> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<String> next() {
                return List.of(String.valueOf(taken.incrementAndGet()));
            }
        };
        file = folder.resolve("stopped.pdf");

        Outcome<PrintedPaper> outcome =
                printer.table(list(List.of(Column.left("A", 1))), endless, file, () -> taken.get() >= 500);

        assertTrue(outcome.refusedFor(PdfTroubles.CANCELLED));
        assertEquals(500, taken.get());
        assertFalse(Files.exists(file));
    }

    @Test
    void aPaperInEnglishNumbersItsPagesInEnglish() {
        file = folder.resolve("english.pdf");
        TablePaper paper = TablePaper.list(
                new PaperHead(Optional.empty(), "Office", ""),
                "Accounts",
                List.of(),
                List.of(Column.left("A", 1)),
                Language.ENGLISH);

        printer.table(paper, List.<List<String>>of().iterator(), file, () -> false)
                .orThrow();

        String text = words(ReadBack.pages(file).getFirst());
        assertTrue(text.contains("Page 1/1") && text.contains("No entries."), text);
    }

    private static TablePaper list(List<Column> columns) {
        return TablePaper.list(HEAD, "Danh sách", List.of(), columns, Language.VIETNAMESE);
    }

    private List<PageText> table(TablePaper paper, int rows) {
        file = folder.resolve("table.pdf");
        Iterator<List<String>> texts = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> List.of(
                        "22/11/2026",
                        "N" + i,
                        "Sở Y tế",
                        i + "/SYT",
                        "20/11/2026",
                        "Công văn về việc đính chính Công văn số 455 của Sở Y tế về thuốc chưa được phép lưu hành",
                        "Phòng Y tế\nNguyễn Văn An"))
                .iterator();
        PrintedPaper printed = printer.table(paper, texts, file, () -> false).orThrow();
        assertEquals(rows, printed.rows());
        List<PageText> pages = ReadBack.pages(file);
        assertEquals(printed.pages(), pages.size());
        return pages;
    }
}
