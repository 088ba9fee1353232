package org.vanthu.cli.internal;

import java.nio.file.Path;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.Maintenance;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;

/** {@code vanthu check}: every file against its hash, every number against its row, every event against the signed heads. */
@Command(name = "check")
final class CheckVerb extends OfficeVerb {

    CheckVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Path folder) {
        Outcome<CheckReport> outcome = need(Maintenance.class).check(folder, new ProgressLine(terminal(), words()));
        if (outcome.value().isEmpty()) {
            return refuse(outcome);
        }
        CheckReport report = outcome.value().get();
        report.troubles().forEach(this::complain);
        tell(
                "check.counted",
                "files",
                report.files(),
                "bytes",
                report.bytes(),
                "books",
                report.books(),
                "numbers",
                report.numbers(),
                "events",
                report.log().events());
        tell(
                report.isSound() ? "check.sound" : "check.unsound",
                "count",
                report.troubles().size());
        return report.isSound() ? ExitCode.DONE : ExitCode.NOT_SO;
    }
}
