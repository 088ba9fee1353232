package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.PaperCopies;

/** Makes copies for paper in a process of its own. */
@Component
public final class ProcessPaperCopies implements PaperCopies {

    private final ReadingProcesses processes;

    @Activate
    public ProcessPaperCopies(@Reference ReadingProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Outcome<Path> overlaid(Path source, List<PlacedDrawing> drawings, List<Drawing> foot, Path target) {
        return ask(desk -> desk.overlaid(source.toAbsolutePath(), drawings, foot, target.toAbsolutePath()));
    }

    @Override
    public Outcome<Path> rewritten(Path source, List<Integer> pages, List<Drawing> end, Path target) {
        return ask(desk -> desk.rewritten(source.toAbsolutePath(), pages, end, target.toAbsolutePath()));
    }

    private Outcome<Path> ask(ReadingProcesses.Question<Path> question) {
        try {
            return processes.ask(processes.time(), question);
        } catch (ChildLost lost) {
            return Outcome.refused(processes.words(lost, processes.time()));
        }
    }
}
