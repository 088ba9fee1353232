package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.pdf.internal.read.PageComparison;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageReader;

/** Reads and draws pages in processes of their own. */
@Component
public final class ProcessPageReader implements PageReader {

    private final ReadingProcesses processes;

    @Activate
    public ProcessPageReader(@Reference ReadingProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Outcome<OpenPdf> open(Path file) {
        return ProcessPdf.open(processes, file.toAbsolutePath()).map(opened -> opened);
    }

    @Override
    public Outcome<List<ChangedPage>> compare(Path before, Path after, Set<Integer> pages) {
        return PageComparison.of(this, before, after, pages);
    }
}
