package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vanthu bench NAME}: measures, on this machine, next to the raw thing. */
@Command(name = "bench")
final class BenchVerb extends Verb {

    @Parameters(paramLabel = "NAME", descriptionKey = "bench.name")
    private String name = "";

    BenchVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        List<Benchmark> known = all(Benchmark.class);
        Optional<Benchmark> asked = known.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst();
        if (asked.isEmpty()) {
            String names = known.stream().map(Benchmark::name).sorted().collect(Collectors.joining(" "));
            terminal().messages().println(words().say("bench.unknown", "name", name, "names", names));
            return ExitCode.WRONG_USAGE;
        }
        Figures figures = measure(asked.get());
        figures.lines()
                .forEach(line -> terminal()
                        .results()
                        .println(
                                String.format(Locale.ROOT, "%-60s %12.2f %s", line.what(), line.value(), line.unit())));
        boolean atLeast = figures.goal().direction() == Figures.Direction.AT_LEAST;
        terminal()
                .results()
                .println(String.format(
                        Locale.ROOT,
                        "%-60s %12.2f (goal %s %.2f)",
                        "ratio",
                        figures.ratio(),
                        atLeast ? ">=" : "<=",
                        figures.goal().bound()));
        return figures.isGoalReached() ? ExitCode.DONE : ExitCode.NOT_SO;
    }

    private Figures measure(Benchmark benchmark) {
        try {
            Path folder = Files.createTempDirectory("vanthu-bench");
            try {
                return benchmark.run(folder, new ProgressLine(terminal(), words()));
            } finally {
                delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
