package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** EU DSS signing at level B-B with the same token, by the provider of the JDK: {@code DssSigner}. */
final class EuropeanSigner implements AutoCloseable {

    private final JudgeProgram program;

    private EuropeanSigner(JudgeProgram program) {
        this.program = program;
    }

    /** @param options of its JVM */
    static EuropeanSigner start(Path folder, BenchToken token, List<String> options) throws IOException {
        JudgeProgram program =
                JudgeProgram.start(folder, "DssSigner", options, token.driver().environment());
        program.ask(List.of(token.driver().library().toString(), BenchToken.PIN));
        return new EuropeanSigner(program);
    }

    void sign(Path source, Path target) throws IOException {
        program.ask(List.of(source.toString(), target.toString()));
    }

    @Override
    public void close() {
        program.close();
    }
}
