package org.vanthu.bench.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * EU DSS in a program of its own, in the folder that the variable {@code VANTHU_JUDGE} names with its libraries: a line for a
 * question, lines up to {@code end} for the answer. It stays warm from one question to the next.
 */
final class JudgeProgram implements AutoCloseable {

    private static final String PLACE = "VANTHU_JUDGE";

    private final String name;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    private JudgeProgram(String name, Process process) {
        this.name = name;
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param folder where it writes what it has to complain of
     * @param name of its class
     * @param options of its JVM
     * @param environment variables that it gets beside those of this process
     */
    static JudgeProgram start(Path folder, String name, List<String> options, Map<String, String> environment)
            throws IOException {
        String place = System.getenv(PLACE);
        if (place == null) {
            throw new IOException("set " + PLACE + " to the folder of the judge, as ./vanthu bench does");
        }
        Path judge = Path.of(place);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-cp",
                judge.resolve("target/lib") + File.separator + "*",
                judge.resolve("judge").resolve(name + ".java").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        return new JudgeProgram(name, builder.start());
    }

    /** Asks; what it is asked is parted by tabs. */
    List<String> ask(List<String> question) throws IOException {
        questions.write(String.join("\t", question) + "\n");
        questions.flush();
        List<String> lines = new ArrayList<>();
        for (String line = answers.readLine(); !"end".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException(name + " ended without an answer");
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
