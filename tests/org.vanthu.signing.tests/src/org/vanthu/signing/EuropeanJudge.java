package org.vanthu.signing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Another program's opinion: EU DSS, started as a program of its own with the libraries of {@code org.vanthu.signing.judge}. The
 * build puts them there; a test run without the build is skipped.
 */
public final class EuropeanJudge {

    private static final String JUDGE = "org.vanthu.signing.judge";

    private EuropeanJudge() {}

    /** What DSS says about files: one line a file, one line a signature. Trusts the root and knows the lists given. */
    public static List<String> asks(Path folder, Instant at, byte[] root, List<byte[]> lists, Path... files) {
        Path judge = Stream.of(Path.of(".."), Path.of("tests"))
                .map(parent -> parent.resolve(JUDGE))
                .filter(place -> Files.isDirectory(place.resolve("target/lib")))
                .findFirst()
                .orElse(Path.of(""));
        Assumptions.assumeFalse(judge.equals(Path.of("")), "the libraries of the judge are put in place by the build");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                judge.resolve("target/lib") + File.separator + "*",
                judge.resolve("judge/DssJudge.java").toString(),
                Long.toString(at.toEpochMilli())));
        try {
            command.add(Files.write(folder.resolve("judged-root.cer"), root)
                    .toAbsolutePath()
                    .toString());
            for (int i = 0; i < lists.size(); i++) {
                Path list = Files.write(folder.resolve("judged-" + i + ".crl"), lists.get(i));
                command.add(list.toAbsolutePath().toString());
            }
            command.add("--");
            Arrays.stream(files).map(file -> file.toAbsolutePath().toString()).forEach(command::add);
            return run(command, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path errors = folder.resolve("judge.log");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(errors));
        }
        return output.lines()
                .filter(line -> line.startsWith("file ") || line.startsWith("signature "))
                .toList();
    }
}
