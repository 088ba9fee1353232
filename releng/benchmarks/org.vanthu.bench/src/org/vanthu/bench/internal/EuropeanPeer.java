package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** EU DSS as the tests have it, verifying: {@code DssJudge}. */
final class EuropeanPeer implements AutoCloseable {

    private final JudgeProgram program;
    private final Path root;
    private final List<Path> lists = new ArrayList<>();

    private EuropeanPeer(JudgeProgram program, Path folder, BenchToken token) throws IOException {
        this.program = program;
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
        return new EuropeanPeer(JudgeProgram.start(folder, "DssJudge", List.of(), Map.of()), folder, token);
    }

    /** Lets it verify a file; answers its verdict on the first signature. */
    String judges(Path file) throws IOException {
        List<String> question = new ArrayList<>(List.of(Long.toString(System.currentTimeMillis()), root.toString()));
        lists.forEach(list -> question.add(list.toString()));
        question.addAll(List.of("--", file.toString()));
        return program.ask(question).stream()
                .filter(line -> line.startsWith("signature "))
                .map(line -> line.split(" ")[1])
                .findFirst()
                .orElse("none");
    }

    @Override
    public void close() {
        program.close();
    }
}
