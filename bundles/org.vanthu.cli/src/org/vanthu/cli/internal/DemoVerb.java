package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffices;
import org.vanthu.sample.demo.Demo;
import org.vanthu.sample.demo.DemoReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vanthu demo --out DIR [--incoming FILE...]}: the main job of an office, done once without a screen. */
@Command(name = "demo")
final class DemoVerb extends Verb {

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "demo.out")
    private Path out = Path.of("");

    @Option(names = "--incoming", arity = "1..*", paramLabel = "FILE", descriptionKey = "demo.incoming")
    private List<Path> incoming = new ArrayList<>();

    DemoVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        Path folder = out.toAbsolutePath().normalize();
        List<Path> missing =
                incoming.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(file -> terminal().messages().println(words().say("demo.missing", "file", file)));
            return ExitCode.WRONG_USAGE;
        }
        if (!isEmptyOrNew(folder)) {
            terminal().messages().println(words().say("demo.notEmpty", "folder", folder));
            return ExitCode.WRONG_USAGE;
        }
        return within(folder);
    }

    private ExitCode within(Path folder) {
        long start = System.nanoTime();
        Outcome<DemoReport> outcome = need(Offices.class)
                .open(folder.resolve("office"))
                .flatMap(office -> {
                    try (office) {
                        return run(office, folder, start);
                    }
                });
        if (outcome.value().isEmpty()) {
            return refuse(outcome);
        }
        DemoReport report = outcome.orThrow();
        write(report, folder.resolve("report.json"));
        report.replies()
                .forEach(reply -> tell(
                        "demo.reply",
                        "file",
                        reply.file(),
                        "verdict",
                        reply.verdict().label(words().language())));
        report.checks().stream()
                .filter(check -> !check.held())
                .forEach(check -> terminal().messages().println(words().say("demo.failed", "what", check.what())));
        tell("demo.done", "folder", folder, "seconds", seconds(System.nanoTime() - start));
        return report.allHeld() ? ExitCode.DONE : ExitCode.NOT_SO;
    }

    private Outcome<DemoReport> run(OpenOffice office, Path folder, long start) {
        Path tokens = folder.resolve("tokens");
        return need(SampleOffices.class)
                .make(office, tokens, Instant.now(), Progress.NONE)
                .flatMap(sample -> {
                    tell(
                            "demo.sample",
                            "people",
                            sample.people().size(),
                            "seconds",
                            seconds(System.nanoTime() - start));
                    return need(Demo.class)
                            .run(
                                    office,
                                    sample,
                                    absolute(incoming),
                                    folder,
                                    step -> tell(
                                            "demo.step",
                                            "who",
                                            step.who(),
                                            "what",
                                            step.what(),
                                            "milliseconds",
                                            step.milliseconds()));
                });
    }

    private static List<Path> absolute(List<Path> files) {
        return files.stream().map(Path::toAbsolutePath).toList();
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f", nanoseconds / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static boolean isEmptyOrNew(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var content = Files.list(folder)) {
                return content.findAny().isEmpty();
            }
        } catch (IOException notAFolder) {
            return false;
        }
    }

    private static void write(DemoReport report, Path file) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
