package org.vanthu.cli.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** All verbs of the command, and what becomes of an error in one. */
final class Verbs {

    private static final Logger LOG = LoggerFactory.getLogger(Verbs.class);

    private final Surroundings surroundings;

    Verbs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private List<Verb> all() {
        return List.of(
                new HelpVerb(surroundings),
                new DemoVerb(surroundings),
                new VerifyVerb(surroundings),
                new SignVerb(surroundings),
                new ExtendVerb(surroundings),
                new BackupVerb(surroundings),
                new RestoreVerb(surroundings),
                new CheckVerb(surroundings),
                new KeepVerb(surroundings),
                new EventsVerb(surroundings),
                new BenchVerb(surroundings));
    }

    private CommandLine commandLine() {
        CommandLine command = new CommandLine(new VanthuCommand());
        all().forEach(command::addSubcommand);
        command.addSubcommand(accounts());
        return command.setOut(surroundings.terminal().results())
                .setErr(surroundings.terminal().messages())
                .setResourceBundle(surroundings.words().bundle())
                .setUsageHelpAutoWidth(true)
                .setExitCodeExceptionMapper(failure ->
                        (failure instanceof ParameterException ? ExitCode.WRONG_USAGE : ExitCode.FAILED).value())
                .setExecutionExceptionHandler(this::failed);
    }

    private CommandLine accounts() {
        CommandLine accounts = new CommandLine(new AccountVerb(surroundings));
        List.of(
                        new AccountListVerb(surroundings),
                        new AccountCreateVerb(surroundings),
                        new AccountPasswordVerb(surroundings),
                        new AccountLockVerb(surroundings),
                        new AccountUnlockVerb(surroundings),
                        new AccountCloseVerb(surroundings))
                .forEach(accounts::addSubcommand);
        return accounts;
    }

    /** One line for the person, with where the rest is; the trace is for whoever mends the program. */
    private int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        surroundings
                .terminal()
                .messages()
                .println(surroundings
                        .words()
                        .say("failed.unexpectedly", "verb", command.getCommandName(), "log", surroundings.log()));
        LOG.error("vanthu {} failed", command.getCommandName(), failure);
        return ExitCode.FAILED.value();
    }
}
