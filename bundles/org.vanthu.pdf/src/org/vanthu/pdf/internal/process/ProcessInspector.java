package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfFacts;

/** Inspects in a process of its own. */
@Component
public final class ProcessInspector implements FileInspector {

    private final ReadingProcesses processes;

    @Activate
    public ProcessInspector(@Reference ReadingProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Outcome<FileFacts> inspect(Path file, InspectionLimits limits) {
        Duration time = limits.time().compareTo(processes.time()) < 0 ? limits.time() : processes.time();
        InspectionLimits bounded = new InspectionLimits(limits.bytes(), limits.pages(), time);
        Path place = file.toAbsolutePath();
        try {
            return processes.ask(time, desk -> desk.inspect(place, bounded));
        } catch (ChildLost lost) {
            return Outcome.refused(processes.words(lost, time));
        }
    }

    @Override
    public Outcome<PdfFacts> inspectPdf(Path file, InspectionLimits limits) {
        return BoundedInspector.pdfOnly(inspect(file, limits));
    }
}
