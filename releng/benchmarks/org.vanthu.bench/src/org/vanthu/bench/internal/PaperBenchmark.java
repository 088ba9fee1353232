package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.pdf.TablePaper;

/**
 * How long paper takes: composing a letter, printing a register, and looking into a long file that came from outside, the last
 * next to reading and hashing the same file, which registering it does anyway.
 */
@Component
public final class PaperBenchmark implements Benchmark {

    private static final int ROWS = 10_000;
    private static final int RUNS = 15;
    private static final double GOAL = 15;

    private final DocumentComposer composer;
    private final FileInspector inspector;
    private final PaperPrinter printer;

    @Activate
    public PaperBenchmark(
            @Reference DocumentComposer composer, @Reference FileInspector inspector, @Reference PaperPrinter printer) {
        this.composer = composer;
        this.inspector = inspector;
        this.printer = printer;
    }

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        Path letter = folder.resolve("letter.pdf");
        Path register = folder.resolve("register.pdf");
        double composing = Stopwatch.medianMillis(
                RUNS, () -> composer.compose(letter(), letter).orThrow());
        progress.done(1, 4);
        double looking = inspecting(letter);
        progress.done(2, 4);
        double printing = Stopwatch.millis(() ->
                printer.table(book(), rows(), register, progress::isCancelled).orThrow());
        progress.done(3, 4);
        double inspecting = inspecting(register);
        double hashing = Stopwatch.medianMillis(RUNS, () -> FileHash.of(register));
        progress.done(4, 4);
        int pages = inspector
                .inspectPdf(register, InspectionLimits.DEFAULT)
                .orThrow()
                .pageCount();
        return new Figures(
                List.of(
                        new Line("composing an official letter ready for signing", composing, "ms"),
                        new Line("inspecting that letter", looking, "ms"),
                        new Line("printing a register of " + ROWS + " documents", ROWS * 1000 / printing, "rows/s"),
                        new Line("inspecting the printed register, " + pages + " pages", inspecting, "ms"),
                        new Line("reading and hashing the same file", hashing, "ms")),
                inspecting / hashing,
                new Goal(Direction.AT_MOST, GOAL));
    }

    private double inspecting(Path file) {
        return Stopwatch.medianMillis(
                RUNS, () -> inspector.inspect(file, InspectionLimits.DEFAULT).orThrow());
    }

    private static OfficialDocument letter() {
        String paragraph =
                "Các cơ quan, đơn vị rà soát, tổng hợp kết quả thực hiện và báo cáo về Ủy ban nhân dân huyện trước"
                        + " ngày 15 tháng 12 năm 2026; nếu có khó khăn, vướng mắc thì phản ánh kịp thời để được hướng"
                        + " dẫn.\n";
        return new OfficialDocument(
                new Letterhead(Optional.of("Tỉnh Bình Sơn"), "Ủy ban nhân dân huyện An Bình", "UBND-VX", "An Bình"),
                Numbering.open(),
                new Heading.OfficialLetter("báo cáo kết quả công tác văn thư năm 2026"),
                Distribution.of(List.of("Các phòng, ban thuộc huyện"), List.of("Như trên"), "VT, VX"),
                BodyText.ofPlainText(paragraph.repeat(4)),
                Signatory.of("Trần Văn Bình", "KT. Chủ tịch", "Phó Chủ tịch"),
                Marks.NONE);
    }

    private static TablePaper book() {
        return AnnexFourBooks.incomingRegister(
                new PaperHead(Optional.empty(), "Ủy ban nhân dân huyện An Bình", ""),
                List.of("Năm: 2026"),
                List.of("Năm 2026"));
    }

    private static Iterator<List<String>> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> List.of(
                        "22/11/2026",
                        String.valueOf(number),
                        "Sở Y tế",
                        number + "/SYT-NVY",
                        "20/11/2026",
                        "Công văn về việc triển khai tiêm chủng mở rộng năm 2027 trên địa bàn huyện",
                        "Phòng Y tế",
                        "22/11/2026"))
                .iterator();
    }
}
