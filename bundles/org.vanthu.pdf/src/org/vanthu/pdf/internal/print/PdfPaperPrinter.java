package org.vanthu.pdf.internal.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.type.ArchiveForm;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.PrintedPaper;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.TablePaper;

/** Prints to PDF. */
@Component
public final class PdfPaperPrinter implements PaperPrinter {

    private static final String SLIP_TITLE = "Phiếu giải quyết văn bản đến";

    @Override
    public Outcome<PrintedPaper> table(
            TablePaper table, Iterator<List<String>> rows, Path target, BooleanSupplier cancelled) {
        return print(table.title(), table.head(), target, paper -> table(table, rows, cancelled, paper));
    }

    private static Outcome<PrintedPaper> table(
            TablePaper table, Iterator<List<String>> rows, BooleanSupplier cancelled, Paper paper) throws IOException {
        PageFormat format = PageFormat.LANDSCAPE;
        Grid grid = new Grid(table.columns(), table.columnNumbers(), format.left(), format.textWidth());
        try (PageSequence pages =
                new PageSequence(paper, format, table.language(), footer(table.title(), table.head()))) {
            if (table.cover().isPresent()) {
                new PaperHeads(pages.page(), format).cover(table.cover().get(), table.head());
                pages.next();
            }
            PaperHeads heads = new PaperHeads(pages.page(), format);
            double top = heads.draw(table.head(), table.language());
            TableFlow flow = new TableFlow(pages, grid, heads.title(table.title(), table.subtitles(), top) + 4);
            long count = 0;
            while (rows.hasNext()) {
                if (cancelled.getAsBoolean()) {
                    return Outcome.refused(PdfTroubles.CANCELLED);
                }
                flow.add(grid.set(rows.next()));
                count++;
            }
            if (count == 0) {
                Run nothing =
                        Run.italic(table.language() == Language.VIETNAMESE ? "Không có mục nào." : "No entries.", 11);
                pages.page().centred(nothing, format.centre(), flow.bottom() + 18);
            }
            pages.finish();
            return Outcome.done(new PrintedPaper(pages.count(), count));
        }
    }

    @Override
    public Outcome<PrintedPaper> sheet(SheetPaper sheet, Path target) {
        return print(sheet.title(), sheet.head(), target, paper -> {
            PageFormat format = PageFormat.UPRIGHT;
            try (PageSequence pages =
                    new PageSequence(paper, format, sheet.language(), footer(sheet.title(), sheet.head()))) {
                PaperHeads heads = new PaperHeads(pages.page(), format);
                double top = heads.draw(sheet.head(), sheet.language());
                SheetFlow flow = new SheetFlow(pages, heads.title(sheet.title(), sheet.subtitles(), top));
                for (SheetPaper.Section section : sheet.sections()) {
                    flow.section(section);
                }
                pages.finish();
                return Outcome.done(new PrintedPaper(pages.count(), 0));
            }
        });
    }

    @Override
    public Outcome<PrintedPaper> slip(HandlingSlip slip, Path target) {
        return print(SLIP_TITLE, slip.head(), target, paper -> {
            PageFormat format = PageFormat.UPRIGHT;
            try (PageSequence pages =
                    new PageSequence(paper, format, Language.VIETNAMESE, footer(SLIP_TITLE, slip.head()))) {
                PaperHeads heads = new PaperHeads(pages.page(), format);
                double top = heads.draw(slip.head(), Language.VIETNAMESE);
                double bottom = heads.title(SLIP_TITLE, List.of(slip.document()), top);
                pages.page().rule(format.centre() - 40, format.centre() + 40, bottom, 0.75);
                SheetFlow flow = new SheetFlow(pages, bottom + 8);
                opinions("1. Ý kiến của lãnh đạo cơ quan, tổ chức", slip.leader(), flow);
                opinions("2. Ý kiến của lãnh đạo đơn vị", slip.unit(), flow);
                opinions("3. Ý kiến đề xuất của người giải quyết", slip.handler(), flow);
                pages.finish();
                return Outcome.done(new PrintedPaper(pages.count(), 0));
            }
        });
    }

    private static void opinions(String caption, List<HandlingSlip.Opinion> opinions, SheetFlow flow)
            throws IOException {
        flow.space(10);
        flow.caption(caption);
        for (HandlingSlip.Opinion opinion : opinions) {
            if (!opinion.words().isBlank()) {
                flow.paragraph(Run.upright(Wording.showable(opinion.words()), 12), 0);
            }
            for (String task : opinion.tasks()) {
                flow.paragraph(Run.upright("- " + Wording.showable(task), 12), 12);
            }
            String signed = opinion.date().isBlank() ? opinion.by() : opinion.by() + ", " + opinion.date();
            flow.atTheRight(Run.italic(Wording.showable(signed), 12));
            flow.space(4);
        }
        if (opinions.isEmpty()) {
            for (int i = 0; i < 4; i++) {
                flow.dotted();
            }
        }
    }

    private interface Printing {
        Outcome<PrintedPaper> on(Paper paper) throws IOException;
    }

    private static Outcome<PrintedPaper> print(String title, PaperHead head, Path target, Printing printing) {
        try (Paper paper = new Paper()) {
            ArchiveForm.describe(paper.document(), Wording.line(title), Wording.line(head.agency()));
            Outcome<PrintedPaper> printed = printing.on(paper);
            if (printed.isDone()) {
                paper.save(target);
            }
            return printed;
        } catch (IOException unwritten) {
            return Outcome.refused(PdfTroubles.CANNOT_WRITE, "reason", unwritten);
        }
    }

    private static String footer(String title, PaperHead head) {
        String words = Stream.of(head.agency(), title)
                .filter(part -> !part.isBlank())
                .map(Wording::showable)
                .collect(Collectors.joining(" – "));
        double room = PageFormat.UPRIGHT.textWidth() - 110;
        return Face.UPRIGHT.width(words, 9) <= room ? words : Wording.showable(title);
    }
}
