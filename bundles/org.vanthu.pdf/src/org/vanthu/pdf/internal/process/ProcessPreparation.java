package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.SigningPreparation;
import org.vanthu.spi.pdf.SigningPreparation.Initials;

/** Makes what an officer brought ready to be signed, in a process of its own: it has come through somebody's hands. */
@Component
public final class ProcessPreparation implements SigningPreparation {

    private final ReadingProcesses processes;

    @Activate
    public ProcessPreparation(@Reference ReadingProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Outcome<FoundPlaces> find(Path file) {
        return ask(desk -> desk.find(file.toAbsolutePath()));
    }

    @Override
    public Outcome<SigningPlaces> prepare(Path source, SigningPlaces places, Path target) {
        return ask(desk -> desk.prepare(source.toAbsolutePath(), places, target.toAbsolutePath()));
    }

    @Override
    public Outcome<Path> initialled(Path source, List<Initials> initials, Path target) {
        return ask(desk -> desk.initialled(source.toAbsolutePath(), initials, target.toAbsolutePath()));
    }

    private <R> Outcome<R> ask(ReadingProcesses.Question<R> question) {
        try {
            return processes.ask(processes.time(), question);
        } catch (ChildLost lost) {
            return Outcome.refused(processes.words(lost, processes.time()));
        }
    }
}
