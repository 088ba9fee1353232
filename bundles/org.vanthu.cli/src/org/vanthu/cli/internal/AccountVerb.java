package org.vanthu.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vanthu account VERB}: what an administrator does with accounts at a terminal. */
@Command(name = "account")
final class AccountVerb extends Verb {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AccountVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        spec.commandLine().usage(terminal().messages());
        return ExitCode.WRONG_USAGE;
    }
}
