package org.vanthu.cli.internal;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanthu help [VERB...]}. */
@Command(name = "help", helpCommand = true)
final class HelpVerb extends Verb {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "VERB", descriptionKey = "help.verb")
    private List<String> verbs = List.of();

    HelpVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        CommandLine explained = spec.parent().commandLine();
        for (String name : verbs) {
            CommandLine below = explained.getSubcommands().get(name);
            if (below == null) {
                throw new ParameterException(spec.commandLine(), words().say("help.unknown", "verb", name));
            }
            explained = below;
        }
        explained.usage(terminal().results());
        return ExitCode.DONE;
    }
}
