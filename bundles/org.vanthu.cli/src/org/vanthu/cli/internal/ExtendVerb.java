package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code vanthu extend FILE|DIR...}: makes signed files provable for longer, whatever kind their signatures are of. Ends with 1 when a file
 * is not as far as was wanted, and with 3 when one could not be extended at all; neither stops the others. Stopped half-way it may
 * be run again: what was done stays done.
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

    /** Where the results go. */
    static final class Place {

        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "extend.out")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--replace", descriptionKey = "extend.replace")
        private boolean replace;
    }

    @ArgGroup
    private Place place = new Place();

    @Option(names = "--within", paramLabel = "DAYS", descriptionKey = "extend.within")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--json", descriptionKey = "extend.json")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExtendVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        boolean folders = files.stream().anyMatch(Files::isDirectory);
        if (folders && !place.replace && place.out.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words().say("extend.where"));
        }
        ExtendTelling telling = new ExtendTelling(terminal(), words(), json, level);
        Extension extension = new Extension(services(), level, services.services());
        try (NamedFiles rest = new NamedFiles(files);
                AllCores cores = new AllCores()) {
            while (rest.hasNext()) {
                Path file = rest.next();
                if (!isResult(file)) {
                    Path source = file.toAbsolutePath().normalize();
                    Path target = place.replace ? real(source) : target(file);
                    cores.begin(target, () -> extended(extension, file, target, telling));
                }
            }
            cores.finish();
        } catch (UncheckedIOException unreadable) {
            terminal().messages().println(words().say("extend.folderUnreadable", "detail", unreadable.getMessage()));
            return ExitCode.FAILED;
        }
        if (folders && !json) {
            telling.table();
        }
        return telling.result();
    }

    /** The folder for the results may be within one that is gone through. */
    private boolean isResult(Path file) {
        return place.out
                .filter(out -> file.toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize()))
                .filter(out -> !files.contains(file))
                .isPresent();
    }

    /** Two names of one file are one place to be written. */
    private static Path real(Path source) {
        try {
            return source.toRealPath();
        } catch (IOException gone) {
            return source;
        }
    }

    /** Extends a file, on any thread; the answer tells of it. */
    private Runnable extended(Extension extension, Path file, Path target, ExtendTelling telling) {
        Path source = file.toAbsolutePath().normalize();
        if (days.isPresent()) {
            Outcome<Extension.Standing> standing = extension.standing(source);
            if (standing instanceof Outcome.Refused<Extension.Standing>(List<Trouble> troubles)) {
                // what ended its reader once is not given to another one
                return () -> telling.told(file, source, Outcome.refused(troubles), Optional.empty());
            }
            Extension.Standing reached = standing.orThrow();
            if (reached.reaches(level, Instant.now().plus(Duration.ofDays(days.get())))) {
                return () -> telling.notDue(file, reached);
            }
        }
        Outcome<RaisedPdf> raised = place.replace ? extension.inPlace(source) : extension.beside(source, target);
        if (!files.contains(file) && raised.troubles().stream().anyMatch(ExtendVerb::saysUnsigned)) {
            return () -> telling.unsigned(file);
        }
        Optional<Instant> until = raised.value()
                .filter(made -> made.olderKinds() > 0)
                .flatMap(made -> extension
                        .standing(made.added() > 0 && !place.replace ? target : source)
                        .value())
                .flatMap(Extension.Standing::until);
        return () -> telling.told(file, place.replace ? source : target, raised, until);
    }

    private static boolean saysUnsigned(Trouble trouble) {
        return trouble.is(SigningTrouble.NOT_SIGNED);
    }

    /** Beside the file; or in the folder for what was extended, where it stood in the folder that was named. */
    private Path target(Path file) {
        Path source = file.toAbsolutePath().normalize();
        String name = String.valueOf(source.getFileName());
        if (place.out.isEmpty()) {
            return source.resolveSibling(name.replaceFirst("(?i)(\\.pdf)?$", ".extended.pdf"));
        }
        Path within = files.stream()
                .map(named -> named.toAbsolutePath().normalize())
                .filter(named -> source.startsWith(named) && !source.equals(named))
                .findFirst()
                .map(named -> named.relativize(source))
                .orElse(Path.of(name));
        return place.out.get().toAbsolutePath().normalize().resolve(within);
    }
}
