package org.vanthu.cli.internal;

import java.nio.file.Path;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.Maintenance;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vanthu backup FILE}: the whole office into one file. */
@Command(name = "backup")
final class BackupVerb extends OfficeVerb {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    BackupVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Path folder) {
        Outcome<BackupReport> outcome =
                need(Maintenance.class).backup(folder, file.toAbsolutePath(), new ProgressLine(terminal(), words()));
        if (outcome.value().isEmpty()) {
            return refuse(outcome);
        }
        BackupReport report = outcome.value().get();
        long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
        tell(
                "backup.done",
                "file",
                report.file(),
                "bytes",
                report.size(),
                "rows",
                rows,
                "files",
                report.files(),
                "hash",
                report.hash().hex());
        return ExitCode.DONE;
    }
}
