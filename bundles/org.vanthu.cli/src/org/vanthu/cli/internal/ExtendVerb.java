package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.RaisedPdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code vanthu extend FILE...}: makes signed files provable for longer. Ends with 1 when a file did not reach the level that was
 * wanted, and with 3 when one could not be extended at all; neither stops the others.
 */
@Command(name = "extend")
final class ExtendVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "extend.file")
    private List<Path> files = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            descriptionKey = "extend.level",
            converter = ServiceOptions.LevelWord.class,
            defaultValue = "B-LTA")
    private SignatureLevel level = SignatureLevel.B_LTA;

    @Mixin
    private ServiceOptions services = new ServiceOptions();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "extend.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", descriptionKey = "extend.json")
    private boolean json;

    ExtendVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        ExitCode result = ExitCode.DONE;
        for (Path file : files) {
            Path target = target(file);
            Outcome<RaisedPdf> raised = Files.exists(target)
                    ? Outcome.refused(SignVerbTrouble.EXISTS, "file", target)
                    : need(LevelRaiser.class)
                            .raise(file.toAbsolutePath(), target, level, services.services(), Instant.now());
            say(file, target, raised);
            result = worse(result, raised);
        }
        return result;
    }

    private ExitCode worse(ExitCode before, Outcome<RaisedPdf> raised) {
        if (!raised.isDone()) {
            return ExitCode.FAILED;
        }
        // a missing renewal counts as well: the file kept its level, but not for longer
        boolean reached = raised.orThrow().level().reaches(level)
                && raised.orThrow().missing().isEmpty();
        return reached || before == ExitCode.FAILED ? before : ExitCode.NOT_SO;
    }

    /** Beside the file, or under its own name in the folder for what was extended. */
    private Path target(Path file) {
        Path source = file.toAbsolutePath().normalize();
        String name = String.valueOf(source.getFileName());
        if (out.isEmpty()) {
            return source.resolveSibling(name.replaceFirst("(?i)(\\.pdf)?$", ".extended.pdf"));
        }
        try {
            return Files.createDirectories(out.get().toAbsolutePath().normalize())
                    .resolve(name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void say(Path file, Path target, Outcome<RaisedPdf> outcome) {
        List<Trouble> reasons = outcome.value().map(RaisedPdf::missing).orElse(outcome.troubles());
        if (json) {
            terminal().results().println(line(file, target, outcome, reasons));
        } else if (outcome.value().isPresent()) {
            RaisedPdf raised = outcome.orThrow();
            String before = raised.before().word();
            String now = raised.level().word();
            if (raised.added() == 0) {
                tell("extend.same", "file", file, "level", now);
            } else {
                tell("extend.done", "file", file, "before", before, "level", now, "extended", target);
            }
        } else {
            tell("extend.not", "file", file);
        }
        reasons.forEach(trouble -> complain(trouble.about(file.toString())));
    }

    private String line(Path file, Path target, Outcome<RaisedPdf> outcome, List<Trouble> reasons) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.put("file", file.toString());
        all.put("done", outcome.isDone());
        outcome.value().ifPresent(raised -> {
            all.put("before", raised.before().word());
            all.put("level", raised.level().word());
            all.put("added", raised.added());
            if (raised.added() > 0) {
                all.put("extended", target.toString());
            }
        });
        ArrayNode missing = all.putArray("reasons");
        for (Trouble trouble : reasons) {
            missing.addObject().put("code", trouble.code()).put("message", trouble.message(words().language()));
        }
        return all.toString();
    }
}
