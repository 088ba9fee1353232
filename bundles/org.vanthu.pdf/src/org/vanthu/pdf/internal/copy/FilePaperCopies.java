package org.vanthu.pdf.internal.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.PdfOpening;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.pdf.internal.type.Headless;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PaperCopies;
import org.vanthu.spi.pdf.PdfTroubles;

/** Lays drawings over the pages of a file, in this program. */
public final class FilePaperCopies implements PaperCopies {

    static {
        Headless.enforce();
    }

    private static final Duration WRITING = Duration.ofMinutes(2);
    private static final double FOOT_SIDE = Millimetres.toPoints(15);
    private static final double END_GAP = Millimetres.toPoints(4);
    private static final double END_EDGE = Millimetres.toPoints(12);
    private static final double SHEET_TOP = Millimetres.toPoints(20);
    private static final double FOOT_EDGE = Millimetres.toPoints(5);

    @Override
    public Outcome<Path> overlaid(Path source, List<PlacedDrawing> drawings, List<Drawing> foot, Path target) {
        return PdfOpening.use(source, WRITING, document -> {
            try (Paper paper = new Paper(document)) {
                for (PlacedDrawing each : drawings) {
                    if (each.place().page() >= document.getNumberOfPages()) {
                        return Outcome.refused(
                                PdfTroubles.PLACE_OUTSIDE_PAGE,
                                "page",
                                each.place().page() + 1);
                    }
                    PDPage page = document.getPage(each.place().page());
                    Laying.lay(
                            document,
                            page,
                            Laying.form(document, each.drawing()),
                            each.drawing(),
                            each.place().box());
                }
                for (Drawing line : foot) {
                    everyFoot(document, line);
                }
                document.setAllSecurityToBeRemoved(true);
                paper.save(target);
                return Outcome.done(target);
            }
        });
    }

    @Override
    public Outcome<Path> rewritten(Path source, List<Integer> pages, List<Drawing> end, Path target) {
        return PdfOpening.use(source, WRITING, document -> {
            for (int page : pages) {
                if (page < 0 || page >= document.getNumberOfPages()) {
                    return Outcome.refused(
                            PdfTroubles.NO_SUCH_PAGE, "page", page + 1, "pages", document.getNumberOfPages());
                }
            }
            try (Paper paper = new Paper()) {
                new PageRewriting(document, paper.document()).take(pages);
                for (Drawing each : end) {
                    below(paper.document(), each);
                }
                paper.save(target);
                return Outcome.done(target);
            }
        });
    }

    private static void below(PDDocument document, Drawing end) throws IOException {
        PDPage last = document.getPage(document.getNumberOfPages() - 1);
        PageGeometry geometry = Geometry.of(last);
        double top = LastLine.of(document, document.getNumberOfPages() - 1) + END_GAP;
        boolean fits = geometry.width() >= end.width() - 2 && top + end.height() <= geometry.height() - END_EDGE;
        if (!fits) {
            last = new PDPage(PDRectangle.A4);
            document.addPage(last);
            top = SHEET_TOP;
        }
        Laying.lay(document, last, Laying.form(document, end), end, new Box(0, top, end.width(), end.height()));
    }

    private static void everyFoot(PDDocument document, Drawing line) throws IOException {
        PDFormXObject form = Laying.form(document, line);
        for (PDPage page : document.getPages()) {
            PageGeometry geometry = Geometry.of(page);
            double room = Math.max(1, geometry.width() - 2 * FOOT_SIDE);
            double scale = Math.min(1, room / line.width());
            double height = line.height() * scale;
            Box box = new Box(FOOT_SIDE, geometry.height() - FOOT_EDGE - height, line.width() * scale, height);
            Laying.lay(document, page, form, line, box);
        }
    }
}
