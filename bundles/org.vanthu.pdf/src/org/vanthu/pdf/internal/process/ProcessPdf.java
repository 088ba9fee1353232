package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.process.ReadingDesk.Opened;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PdfTroubles;

/** A document that is open in another process; where that was lost, the next page opens it again. */
final class ProcessPdf implements OpenPdf {

    private static final int MEASURED_AT_ONCE = 500;

    private final ReadingProcesses processes;
    private final ChildSeat<ReadingDesk> seat;
    private final Path file;
    private int run;
    private int number;
    private int pages;
    private int measuredFrom;
    private List<Outcome<PageGeometry>> measured = List.of();

    private ProcessPdf(ReadingProcesses processes, Path file) {
        this.processes = processes;
        this.seat = processes.seat();
        this.file = file;
    }

    static Outcome<ProcessPdf> open(ReadingProcesses processes, Path file) {
        ProcessPdf opened = new ProcessPdf(processes, file);
        return opened.ask(() -> false, desk -> Outcome.done(opened));
    }

    private <R> Outcome<R> ask(BooleanSupplier unwanted, ReadingProcesses.Question<R> question) {
        if (unwanted.getAsBoolean()) {
            return Outcome.refused(PdfTroubles.CANCELLED);
        }
        try {
            return seat.call(processes.time(), unwanted, (desk, now) -> {
                Outcome<Opened> there = now == run ? Outcome.done(new Opened(number, pages)) : openedIn(desk, now);
                return there.isDone() ? question.ask(desk) : Outcome.refused(there.troubles());
            });
        } catch (ChildLost lost) {
            return Outcome.refused(processes.words(lost, processes.time()));
        }
    }

    private Outcome<Opened> openedIn(ReadingDesk desk, int now) throws ChildLost {
        return ReadingProcesses.answer(desk, open -> open.open(file)).ifDone(opened -> {
            number = opened.number();
            pages = opened.pages();
            run = now;
        });
    }

    @Override
    public int pageCount() {
        return pages;
    }

    /** Who asks for one page asks for the next ones too, so they are fetched together. */
    @Override
    public synchronized Outcome<PageGeometry> geometry(int page) {
        if (page < 0 || page >= pages) {
            return Outcome.refused(PdfTroubles.NO_SUCH_PAGE, "page", page + 1, "pages", pages);
        }
        if (page < measuredFrom || page >= measuredFrom + measured.size()) {
            Outcome<List<Outcome<PageGeometry>>> some = ask(
                    () -> false,
                    desk -> Outcome.done(desk.geometry(number, page, Math.min(MEASURED_AT_ONCE, pages - page))));
            if (!some.isDone()) {
                return Outcome.refused(some.troubles());
            }
            measuredFrom = page;
            measured = some.orThrow();
        }
        return measured.get(page - measuredFrom);
    }

    @Override
    public Outcome<PageImage> draw(int page, double dotsPerInch, BooleanSupplier cancelled) {
        return ask(cancelled, desk -> desk.draw(number, page, dotsPerInch));
    }

    @Override
    public Outcome<PageImage> thumbnail(int page, int longerSide, BooleanSupplier cancelled) {
        return ask(cancelled, desk -> desk.thumbnail(number, page, longerSide));
    }

    @Override
    public Outcome<PageText> text(int page, BooleanSupplier cancelled) {
        return ask(cancelled, desk -> desk.text(number, page));
    }

    /** Does not wait: another page may be drawn in that process just now, and who closes may be the window itself. */
    @Override
    public void close() {
        processes.later(this::closeThere);
    }

    private void closeThere() {
        if (!seat.isAt(run)) {
            return;
        }
        try {
            seat.call(processes.time(), (desk, now) -> {
                if (now == run) {
                    desk.close(number);
                }
                return true;
            });
        } catch (ChildLost lost) {
            // what was open in a process that is gone is closed
        }
    }
}
