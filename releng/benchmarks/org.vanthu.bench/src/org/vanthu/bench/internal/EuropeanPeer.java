package org.vanthu.bench.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * EU DSS in a program of its own, as the tests have it: {@code DssJudge} with its libraries, in the folder that the variable
 * {@code VANTHU_JUDGE} names. It stays warm from one question to the next.
 */
final class EuropeanPeer implements AutoCloseable {

    private static final String PLACE = "VANTHU_JUDGE";

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final Path root;
    private final List<Path> lists = new ArrayList<>();

    private EuropeanPeer(Process process, Path folder, BenchToken token) throws IOException {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        try {
            this.root = Files.write(folder.resolve("root.cer"), token.root().getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (byte[] list : token.lists()) {
            lists.add(Files.write(folder.resolve("list" + lists.size() + ".crl"), list));
        }
    }

    static EuropeanPeer start(Path folder, BenchToken token) throws IOException {
        String place = System.getenv(PLACE);
        if (place == null) {
            throw new IOException("set " + PLACE + " to the folder of the judge, as ./vanthu bench verify does");
        }
        Path judge = Path.of(place);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        judge.resolve("target/lib") + File.separator + "*",
                        judge.resolve("judge/DssJudge.java").toString())
                .redirectError(folder.resolve("judge.log").toFile())
                .start();
        return new EuropeanPeer(process, folder, token);
    }

    /** Lets it verify a file; answers its verdict on the first signature. */
    String judges(Path file) throws IOException {
        List<String> question = new ArrayList<>(List.of(Long.toString(System.currentTimeMillis()), root.toString()));
        lists.forEach(list -> question.add(list.toString()));
        question.addAll(List.of("--", file.toString()));
        questions.write(String.join("\t", question) + "\n");
        questions.flush();
        String verdict = "none";
        for (String line = answers.readLine(); !"end".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("the judge ended without an answer about " + file);
            }
            if (line.startsWith("signature ")) {
                verdict = line.split(" ")[1];
            }
        }
        return verdict;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
