package org.vanthu.cli.internal;

import java.nio.file.Path;
import org.vanthu.api.audit.ExportReport;
import org.vanthu.api.operations.Maintenance;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vanthu events FILE}: the event log in the form that {@code tools/CheckEventLog.java} checks. */
@Command(name = "events")
final class EventsVerb extends OfficeVerb {

    @Parameters(paramLabel = "FILE", descriptionKey = "events.file")
    private Path file = Path.of("");

    EventsVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Path folder) {
        Outcome<ExportReport> outcome = need(Maintenance.class)
                .exportEvents(folder, file.toAbsolutePath(), new ProgressLine(terminal(), words()));
        if (outcome.value().isEmpty()) {
            return refuse(outcome);
        }
        tell("events.done", "file", file, "events", outcome.value().get().events());
        return ExitCode.DONE;
    }
}
