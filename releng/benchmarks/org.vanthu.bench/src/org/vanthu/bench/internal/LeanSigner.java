package org.vanthu.bench.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildPlan;
import org.vanthu.process.ChildSeat;
import org.vanthu.process.ChildService;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;

/** Signs in a process with little memory: token, signer and all. */
public final class LeanSigner implements LeanDesk {

    private static final long LONGEST = 1 << 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final SigningParts parts = new SigningParts();

    private LeanSigner() {}

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) {
        ChildService.serve(LeanDesk.class, unwanted -> new LeanSigner(), LONGEST);
    }

    /** Whether a file can be signed in a heap of so many megabytes. */
    static boolean signsWithin(int megabytes, BenchToken token, Path source, Path signed) {
        ChildPlan<LeanDesk> plan = new ChildPlan<>(
                "lean",
                LeanDesk.class,
                LeanSigner.class,
                megabytes,
                LONGEST,
                LIMIT,
                List.of("--enable-native-access=ALL-UNNAMED"),
                Map.of());
        byte[] pin = BenchToken.PIN.getBytes(StandardCharsets.US_ASCII);
        try (ChildSeat<LeanDesk> seat = new ChildSeat<>(plan)) {
            return seat.call(LIMIT, (desk, run) -> desk.sign(token.driver(), pin, source, signed))
                    .isDone();
        } catch (ChildLost lost) {
            return false;
        }
    }

    @Override
    public Outcome<Long> sign(TokenDriver driver, byte[] pin, Path source, Path signed) {
        Instant now = Instant.now();
        return parts.tokens().plugged(driver).flatMap(LeanSigner::ofThisBench).flatMap(token -> {
            char[] secret = new String(pin, StandardCharsets.US_ASCII).toCharArray();
            return parts.tokens().open(token, secret).flatMap(open -> sign(open, now, source, signed));
        });
    }

    private static Outcome<Token> ofThisBench(List<Token> plugged) {
        return Outcome.done(plugged.stream()
                .filter(token -> token.label().equals(BenchToken.LABEL))
                .findFirst()
                .orElseThrow());
    }

    private Outcome<Long> sign(OpenToken open, Instant now, Path source, Path signed) {
        try (open) {
            return open.certificates().stream()
                    .map(certificate -> open.key(certificate.fingerprint(), now))
                    .filter(Outcome::isDone)
                    .findFirst()
                    .orElseThrow()
                    .flatMap(key -> parts.signer(new PdfParts().drawings())
                            .sign(source, signed, key, new SigningOrder.Invisible(now)))
                    .map(SignedPdf::bytes);
        }
    }
}
