package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tests judge what is so, never how long it took; they wait for conditions and say nothing unless they fail. */
final class TestSourceRule implements Rule {

    private static final Map<Pattern, String> ANYWHERE = Map.of(
            Pattern.compile("\\bThread\\.sleep\\(|\\bTimeUnit\\.\\w+\\.sleep\\("),
            "sleeps; wait for a condition",
            Pattern.compile("\\bassertTimeout(Preemptively)?\\b|^import org\\.junit\\.jupiter\\.api\\.Timeout;"),
            "judges by the clock; a busy machine fails it");
    private static final Pattern CLOCK = Pattern.compile("\\b(nanoTime|currentTimeMillis|getCurrentThreadCpuTime)\\(");
    private static final Pattern STREAMS = Pattern.compile("\\bSystem\\.(out|err)\\b");
    /** A program that a test starts speaks to it by its streams. */
    private static final Pattern PROGRAM = Pattern.compile("\\bpublic static void main\\(");

    @Override
    public List<Finding> check(Project project) {
        return project.testSources().flatMap(TestSourceRule::check).toList();
    }

    private static Stream<Finding> check(SourceFile source) {
        List<Finding> found = new ArrayList<>();
        ANYWHERE.forEach((pattern, what) -> found.addAll(at(source, pattern, what)));
        if (source.name().endsWith("Test")) {
            found.addAll(at(source, CLOCK, "measures time in a test; a measurement is a bench"));
        }
        if (!PROGRAM.matcher(source.code()).find()) {
            found.addAll(at(source, STREAMS, "writes to the process's streams; assert it"));
        }
        return found.stream();
    }

    private static List<Finding> at(SourceFile source, Pattern pattern, String what) {
        return source.linesWith(pattern).stream()
                .map(line -> Finding.at(source, line, what))
                .toList();
    }
}
