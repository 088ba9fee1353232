package org.vanthu.signing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another program's opinion: EU DSS, started as a program of its own with the libraries of {@code org.vanthu.signing.judge}, once for
 * all tests. The build puts them there.
 */
public final class EuropeanJudge {

    private static final String JUDGE = "org.vanthu.signing.judge";

    private static EuropeanJudge started;

    private final Path errors;
    private final Writer questions;
    private final BufferedReader answers;

    private EuropeanJudge(Path judge) throws IOException {
        errors = Files.createTempFile("vanthu-judge", ".log");
        errors.toFile().deleteOnExit();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        judge.resolve("target/lib") + File.separator + "*",
                        judge.resolve("judge/DssJudge.java").toString())
                .redirectError(errors.toFile())
                .start();
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What DSS says about files: one line a file, one line a signature. Trusts the root and knows the lists given. */
    public static synchronized List<String> asks(
            Path folder, Instant at, byte[] root, List<byte[]> lists, Path... files) {
        try {
            List<String> question = new ArrayList<>(List.of(Long.toString(at.toEpochMilli())));
            question.add(path(Files.write(folder.resolve("judged-root.cer"), root)));
            for (int i = 0; i < lists.size(); i++) {
                question.add(path(Files.write(folder.resolve("judged-" + i + ".crl"), lists.get(i))));
            }
            question.add("--");
            Arrays.stream(files).map(EuropeanJudge::path).forEach(question::add);
            return ready().answer(String.join("\t", question));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It ends when this program does, for its questions end then. */
    private static EuropeanJudge ready() throws IOException {
        if (started == null) {
            started = new EuropeanJudge(place());
        }
        return started;
    }

    /** Its libraries, among them the schemas of the standards. */
    public static Path libraries() {
        return place().resolve("target/lib");
    }

    private static Path place() {
        return Stream.of(Path.of(".."), Path.of("tests"))
                .map(parent -> parent.resolve(JUDGE))
                .filter(place -> Files.isDirectory(place.resolve("target/lib")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the build puts the libraries of the judge in place"));
    }

    private List<String> answer(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        List<String> answer = new ArrayList<>();
        for (String line = answers.readLine(); !"end".equals(line); line = answers.readLine()) {
            if (line == null) {
                started = null;
                throw new IllegalStateException(Files.readString(errors));
            }
            if (line.startsWith("file ") || line.startsWith("signature ")) {
                answer.add(line);
            }
        }
        return answer;
    }

    private static String path(Path file) {
        return file.toAbsolutePath().toString();
    }
}
