package org.vanthu.cli.internal;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanthu help [VERB]}. */
@Command(name = "help", helpCommand = true)
final class HelpVerb extends Verb {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "VERB", descriptionKey = "help.verb")
    private Optional<String> verb = Optional.empty();

    HelpVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        CommandLine all = spec.parent().commandLine();
        if (verb.isEmpty()) {
            all.usage(all.getOut());
            return ExitCode.DONE;
        }
        String name = verb.get();
        if (!all.getSubcommands().containsKey(name)) {
            throw new ParameterException(spec.commandLine(), words().say("help.unknown", "verb", name));
        }
        all.getSubcommands().get(name).usage(all.getOut());
        return ExitCode.DONE;
    }
}
