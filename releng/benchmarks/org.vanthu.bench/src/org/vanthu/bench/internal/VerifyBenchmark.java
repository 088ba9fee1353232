package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Tokens;

/**
 * Verifies signed files of several sizes. Beside it the bare work that no verification can do without, hashing the file and
 * checking one signature, and EU DSS on the same files, which must come to the same verdict. The ratio is ours to DSS at 100 KB.
 */
@Component
public final class VerifyBenchmark implements Benchmark {

    private static final double GOAL = 10;
    private static final double PER_SECOND = 1000;
    /** The peer takes long: a seventh of the runs is enough for a median. */
    private static final int FEWER = 7;

    private final PdfSigner signer;
    private final SignatureVerifier verifier;
    private final SamplePki pki;
    private final Tokens tokens;

    @Activate
    public VerifyBenchmark(
            @Reference PdfSigner signer,
            @Reference SignatureVerifier verifier,
            @Reference SamplePki pki,
            @Reference Tokens tokens) {
        this.signer = signer;
        this.verifier = verifier;
        this.pki = pki;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        List<MeasuredFile> files = MeasuredFile.all(folder);
        List<Line> lines = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (BenchToken token = BenchToken.open(pki, tokens, folder.resolve("token"));
                EuropeanPeer peer = EuropeanPeer.start(folder, token)) {
            for (MeasuredFile file : files) {
                ratios.add(measure(file, token, peer, lines));
                progress.done(ratios.size(), files.size());
            }
        }
        return new Figures(lines, ratios.getFirst(), new Goal(Direction.AT_LEAST, GOAL));
    }

    private double measure(MeasuredFile file, BenchToken token, EuropeanPeer peer, List<Line> lines)
            throws IOException {
        Path signed = file.file().resolveSibling("signed-" + file.file().getFileName());
        signer.sign(file.file(), signed, token.key(), new SigningOrder.Invisible(Instant.now()))
                .orThrow();
        BareCheck bare = BareCheck.of(token);
        Stopwatch.Medians medians =
                Stopwatch.inTurns(file.warmUp(), file.runs(), () -> ours(signed, token), () -> bare.check(signed));
        double first = Stopwatch.medianMillis(file.runs(), () -> firstLook(signed));
        double theirs = Stopwatch.medianMillis(Math.max(file.runs() / FEWER, 3), () -> theirs(signed, peer));
        lines.add(new Line("verifying " + file.what(), PER_SECOND / medians.product(), "documents/s"));
        lines.add(new Line("only whether it is intact", first, "ms"));
        lines.add(new Line("hash, one check", PER_SECOND / medians.raw(), "documents/s"));
        lines.add(new Line("EU DSS", PER_SECOND / theirs, "documents/s"));
        lines.add(new Line("times DSS", theirs / medians.product(), ""));
        return theirs / medians.product();
    }

    private void ours(Path signed, BenchToken token) {
        Verdict verdict = verifier.verify(signed, token.policy()).verdict();
        if (verdict != Verdict.VALID) {
            throw new IllegalStateException("ours says " + verdict + " of " + signed);
        }
    }

    private void firstLook(Path signed) {
        IntegrityReport.State state = verifier.integrity(signed).state();
        if (state != IntegrityReport.State.INTACT) {
            throw new IllegalStateException("the first look says " + state + " of " + signed);
        }
    }

    private static void theirs(Path signed, EuropeanPeer peer) throws IOException {
        String verdict = peer.judges(signed);
        if (!verdict.equals("TOTAL_PASSED")) {
            throw new IllegalStateException("EU DSS says " + verdict + " of " + signed);
        }
    }

    /** A raw signature of the token over nothing, checked by the JDK. */
    private record BareCheck(Signature check, byte[] signature) {

        static BareCheck of(BenchToken token) {
            try {
                Signature check = Signature.getInstance("SHA256withRSA");
                check.initVerify(token.key().certificate());
                return new BareCheck(
                        check,
                        token.key()
                                .sign(SignatureAlgorithm.RSA_SHA256, new byte[0])
                                .orThrow());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void check(Path file) throws IOException, GeneralSecurityException {
            FileHash.of(file);
            if (!check.verify(signature)) {
                throw new IllegalStateException("the token's signature does not hold");
            }
        }
    }
}
