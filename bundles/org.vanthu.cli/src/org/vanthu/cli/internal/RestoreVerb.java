package org.vanthu.cli.internal;

import java.nio.file.Path;
import org.vanthu.api.operations.Maintenance;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu restore FILE --into DIR}: a new data folder from a backup, counted and checked. */
@Command(name = "restore")
final class RestoreVerb extends Verb {

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "DIR", descriptionKey = "restore.into")
    private Path into = Path.of("");

    RestoreVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        Outcome<RestoreReport> outcome = need(Maintenance.class)
                .restore(file.toAbsolutePath(), into.toAbsolutePath(), new ProgressLine(terminal(), words()));
        if (outcome.value().isEmpty()) {
            return refuse(outcome);
        }
        RestoreReport report = outcome.value().get();
        report.counts()
                .forEach(count -> tell(
                        count.isEqual() ? "restore.equal" : "restore.differs",
                        "what",
                        count.what(),
                        "expected",
                        count.expected(),
                        "found",
                        count.found()));
        report.troubles().forEach(this::complain);
        tell(report.isProven() ? "restore.proven" : "restore.unproven", "folder", report.folder());
        return report.isProven() ? ExitCode.DONE : ExitCode.NOT_SO;
    }
}
