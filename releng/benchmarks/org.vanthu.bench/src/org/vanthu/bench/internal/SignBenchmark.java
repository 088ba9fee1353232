package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Tokens;

/**
 * Signs files of several sizes with a key in SoftHSM, beside what no signing can do without and beside EU DSS; then batches that
 * are read back, with the token as fast as it is and slowed to what people carry; then asks how much memory 100 MB need. The
 * ratio is the one that is furthest from its goal, as a part of that goal.
 */
@Component
public final class SignBenchmark implements Benchmark {

    private static final double GOAL = 0.85;
    /** For files of very many small objects, whose cross-reference alone takes a while to read; and for batches read back. */
    private static final double LOWER_GOAL = 0.5;

    private static final double SLOW_GOAL = 0.95;
    /** Turns that do not count go on until the compiler works for less than a tenth of one, or are this many. */
    private static final int MOST_WARM_UP = 25;

    private static final double COMPILED = 0.1;
    /** Pairs of files in such a turn. */
    private static final int TURN = 500;

    private static final int BATCH = 500;
    private static final int PARTS = 5;
    private static final int SLOW_BATCH = 24;
    private static final int SLOW_PER_SECOND = 3;
    private static final double PER_SECOND = 1000;
    /** The peer takes long: a seventh of the runs is enough for a median. */
    private static final int FEWER = 7;

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
        int steps = files.size() + 3;
        Lines lines = new Lines();
        try (BenchToken token = BenchToken.open(pki, tokens, folder.resolve("token"))) {
            try (EuropeanSigner peer = EuropeanSigner.start(folder, token, List.of())) {
                Path signed = folder.resolve("signed.pdf");
                MeasuredFile first = files.getFirst();
                warmUp(() -> inTurns(first, signed, token.key(), 0, TURN));
                for (int i = 0; i < files.size(); i++) {
                    one(files.get(i), signed, token.key(), peer, lines);
                    progress.done(i + 1, steps);
                }
            }
            Path letter = files.getFirst().file();
            SignedBatch batch = new SignedBatch(signer, verifier, token.policy(), letter);
            batch(batch, letter, token, lines);
            progress.done(steps - 2, steps);
            slowBatch(batch, token, lines);
            progress.done(steps - 1, steps);
            heap(files.getLast().file(), folder, token, lines);
        }
        return new Figures(lines.all, lines.worst, new Goal(Direction.AT_LEAST, 1));
    }

    /** Lines of the report, and the worst of the ratios as a part of its goal. */
    private static final class Lines {
        private final List<Line> all = new ArrayList<>();
        private double worst = Double.MAX_VALUE;

        void rate(String what, double millisEach) {
            all.add(new Line(what, PER_SECOND / millisEach, "documents/s"));
        }

        void ratio(double ratio, double goal) {
            all.add(new Line("ratio, goal " + goal, ratio, ""));
            worst = Math.min(worst, ratio / goal);
        }
    }

    /** Takes turns until the compiler of the virtual machine is done with most. */
    private static void warmUp(Supplier<Stopwatch.Medians> one) {
        double part = 1;
        for (int turn = 0; turn < MOST_WARM_UP && part > COMPILED; turn++) {
            Compiling compiling = new Compiling();
            compiling.during(() -> one.get().product());
            part = compiling.part();
        }
    }

    private Stopwatch.Medians inTurns(MeasuredFile file, Path signed, SigningKey key, int warmUp, int runs) {
        return Stopwatch.inTurns(
                warmUp,
                runs,
                () -> Files.deleteIfExists(signed),
                () -> signer.sign(file.file(), signed, key, new SigningOrder.Invisible(Instant.now()))
                        .orThrow(),
                () -> SigningFloor.sign(file.file(), signed, key));
    }

    private void one(MeasuredFile file, Path signed, SigningKey key, EuropeanSigner peer, Lines lines) {
        Stopwatch.Medians medians = inTurns(file, signed, key, file.warmUp(), file.runs());
        double theirs = Stopwatch.medianMillis(Math.max(file.runs() / FEWER, 3), () -> peer.sign(file.file(), signed));
        lines.rate("signing " + file.what(), medians.product());
        lines.rate("copy, hash, one signature", medians.raw());
        lines.ratio(medians.raw() / medians.product(), file.file().endsWith("links.pdf") ? LOWER_GOAL : GOAL);
        lines.rate("EU DSS", theirs);
        lines.all.add(new Line("times DSS", theirs / medians.product(), ""));
    }

    /** In parts, so that whatever else the machine does meets both alike; in practice, as behind a window that was looked through. */
    private void batch(SignedBatch batch, Path letter, BenchToken token, Lines lines) {
        Path copy = letter.resolveSibling("copy.pdf");
        int part = BATCH / PARTS;
        verifier.practise();
        double first = Stopwatch.millis(() -> batch.sign(token.key(), part));
        warmUp(() -> parts(1, part, batch, letter, copy, token.key()));
        Stopwatch.Medians medians = parts(PARTS, part, batch, letter, copy, token.key());
        lines.rate("a batch of " + BATCH + " of 100 KB, each read back", medians.product() / part);
        lines.rate("copy, hash, one signature for each", medians.raw() / part);
        lines.ratio(medians.raw() / medians.product(), LOWER_GOAL);
        lines.rate("the first " + part + " of the program's first batch", first / part);
    }

    private static Stopwatch.Medians parts(
            int parts, int each, SignedBatch batch, Path letter, Path copy, SigningKey key) {
        return Stopwatch.inTurns(
                0,
                parts,
                () -> Files.deleteIfExists(copy),
                () -> batch.sign(key, each),
                () -> SigningFloor.signMany(letter, copy, key, each));
    }

    private static void slowBatch(SignedBatch batch, BenchToken token, Lines lines) {
        SlowedKey slow = new SlowedKey(token.key(), Duration.ofSeconds(1).dividedBy(SLOW_PER_SECOND));
        double ours = Stopwatch.millis(() -> batch.sign(slow, SLOW_BATCH));
        double theirs = slow.atWork().toMillis();
        lines.rate("a batch of " + SLOW_BATCH + " with a token of " + SLOW_PER_SECOND + "/s", ours / SLOW_BATCH);
        lines.rate("the token by itself", theirs / SLOW_BATCH);
        lines.ratio(theirs / ours, SLOW_GOAL);
    }

    private static void heap(Path file, Path folder, BenchToken token, Lines lines) {
        Path signed = folder.resolve("lean.pdf");
        OptionalInt ours = IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .filter(megabytes -> LeanSigner.signsWithin(megabytes, token, file, signed))
                .findFirst();
        OptionalInt theirs = IntStream.of(64, 128, 256, 512, 1024, 2048)
                .filter(megabytes -> dssSignsWithin(megabytes, folder, token, file, signed))
                .findFirst();
        lines.all.add(new Line("heap that signs 100 MB, token's driver included", ours.orElse(-1), "MB"));
        lines.all.add(new Line("heap that lets EU DSS sign it", theirs.orElse(-1), "MB"));
    }

    private static boolean dssSignsWithin(int megabytes, Path folder, BenchToken token, Path file, Path signed) {
        try (EuropeanSigner peer = EuropeanSigner.start(folder, token, List.of("-Xmx" + megabytes + "m"))) {
            peer.sign(file, signed);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }
}
