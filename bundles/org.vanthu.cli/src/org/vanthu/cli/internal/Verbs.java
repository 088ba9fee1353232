package org.vanthu.cli.internal;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** All verbs of the command, and what becomes of an error in one. */
final class Verbs {

    private final Terminal terminal;
    private final Words words;

    Verbs(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return new CommandLine(new VanthuCommand())
                .addSubcommand(new HelpVerb(words))
                .setOut(terminal.results())
                .setErr(terminal.messages())
                .setResourceBundle(words.bundle())
                .setExitCodeExceptionMapper(failure ->
                        (failure instanceof ParameterException ? ExitCode.WRONG_USAGE : ExitCode.FAILED).value())
                .setExecutionExceptionHandler(this::failed);
    }

    private int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        terminal.messages().println(words.say("failed.unexpectedly", "verb", command.getCommandName()));
        failure.printStackTrace(terminal.messages());
        return ExitCode.FAILED.value();
    }
}
