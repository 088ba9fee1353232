package org.vanthu.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Tokens;

/**
 * Signs files of several sizes with a key in SoftHSM. Beside it what no signing can do without: copying the file, hashing it on
 * the way and one signature of the token. The ratio is that of the size at which ours does worst; very many small objects apart.
 */
@Component
public final class SignBenchmark implements Benchmark {

    private static final double GOAL = 0.85;
    private static final int BATCH = 500;
    private static final int CHUNK = 1 << 16;
    private static final double PER_SECOND = 1000;

    private final PdfSigner signer;
    private final SignatureVerifier verifier;
    private final SamplePki pki;
    private final Tokens tokens;

    @Activate
    public SignBenchmark(
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
        return "sign";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        List<MeasuredFile> files = MeasuredFile.all(folder);
        List<Line> lines = new ArrayList<>();
        double worst = Double.MAX_VALUE;
        try (BenchToken token = BenchToken.open(pki, tokens, folder.resolve("token"))) {
            for (MeasuredFile file : files) {
                Path signed = folder.resolve("signed.pdf");
                Stopwatch.Medians medians = Stopwatch.inTurns(
                        file.warmUp(),
                        file.runs(),
                        () -> sign(file.file(), signed, token.key()),
                        () -> floor(file.file(), signed, token.key()));
                double ratio = medians.raw() / medians.product();
                lines.add(new Line("signing " + file.what(), PER_SECOND / medians.product(), "documents/s"));
                lines.add(new Line("copy, hash, one signature", PER_SECOND / medians.raw(), "documents/s"));
                lines.add(new Line("ratio", ratio, ""));
                worst = file.file().endsWith("links.pdf") ? worst : Math.min(worst, ratio);
                progress.done(lines.size(), files.size() * 3 + 3);
            }
            lines.addAll(batch(files.getFirst().file(), folder, token));
        }
        return new Figures(lines, worst, new Goal(Direction.AT_LEAST, GOAL));
    }

    /** A batch as the signing window does it: each is signed and read back by the verifier before it counts. */
    private List<Line> batch(Path file, Path folder, BenchToken token) {
        Path signed = folder.resolve("batch.pdf");
        double ours = Stopwatch.millis(() -> {
            for (int i = 0; i < BATCH; i++) {
                sign(file, signed, token.key());
                verifier.verify(signed, token.policy());
            }
        });
        double floor = Stopwatch.millis(() -> {
            for (int i = 0; i < BATCH; i++) {
                floor(file, signed, token.key());
            }
        });
        return List.of(
                new Line(
                        "a batch of " + BATCH + " of 100 KB, each read back", BATCH * PER_SECOND / ours, "documents/s"),
                new Line("copy, hash, one signature for each", BATCH * PER_SECOND / floor, "documents/s"),
                new Line("ratio", floor / ours, ""));
    }

    private void sign(Path file, Path signed, SigningKey key) throws IOException {
        Files.deleteIfExists(signed);
        signer.sign(file, signed, key, new SigningOrder.Invisible(Instant.now()))
                .orThrow();
    }

    private static void floor(Path file, Path copy, SigningKey key) throws IOException, NoSuchAlgorithmException {
        SignatureAlgorithm algorithm = key.algorithms().getFirst();
        MessageDigest digest = MessageDigest.getInstance(algorithm.digest());
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
                out.write(chunk, 0, count);
            }
        }
        key.sign(algorithm, digest.digest()).orThrow();
    }
}
