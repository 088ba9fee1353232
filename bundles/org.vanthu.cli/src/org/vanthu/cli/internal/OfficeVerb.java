package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the verbs share that work on the folder of an office, nobody being signed in. */
abstract class OfficeVerb extends Verb {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private Optional<Path> data = Optional.empty();

    OfficeVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** Does the work in this folder, in which there is an office. */
    abstract ExitCode run(Path folder);

    @Override
    final ExitCode run() {
        return officeIn(data).map(this::run).orElse(ExitCode.FAILED);
    }
}
