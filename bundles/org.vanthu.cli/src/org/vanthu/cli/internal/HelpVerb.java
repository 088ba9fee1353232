package org.vanthu.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanthu help [VERB]}. */
@Command(name = "help", helpCommand = true)
final class HelpVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "VERB", descriptionKey = "help.verb")
    private Optional<String> verb = Optional.empty();

    private final Words words;

    HelpVerb(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        if (verb.isEmpty()) {
            all.usage(all.getOut());
            return ExitCode.DONE.value();
        }
        String name = verb.get();
        if (!all.getSubcommands().containsKey(name)) {
            throw new ParameterException(spec.commandLine(), words.say("help.unknown", "verb", name));
        }
        all.getSubcommands().get(name).usage(all.getOut());
        return ExitCode.DONE.value();
    }
}
