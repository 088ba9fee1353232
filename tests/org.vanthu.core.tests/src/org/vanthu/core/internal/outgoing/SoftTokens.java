package org.vanthu.core.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;

/** The tokens of a sample office in SoftHSM, made once per process, and a desk that signs with them. */
final class SoftTokens {

    static final String LEADER = "Nguyễn Văn Hải";
    static final String DEPUTY = "Lê Thị Hòa";
    static final String CHIEF = "Hồ Thị Minh";
    static final String STRANGER = "Phạm Văn Lạ";
    static final String SEAL = "Ủy ban nhân dân huyện Nam Đàn";

    private static final Instant MADE = Instant.parse("2026-11-23T01:00:00Z");
    private static final String PIN = "123456";
    private static final SigningParts PARTS = new SigningParts();
    private static final PdfSigner SIGNER = PARTS.signer(new PdfParts().drawings());
    private static final SampleTokens MADE_TOKENS = make();
    private static final Map<String, SigningKey> KEYS = new ConcurrentHashMap<>();

    private SoftTokens() {}

    private static SampleTokens make() {
        try {
            Path folder = Files.createTempDirectory("vanthu-tokens").resolve("pki");
            return PARTS.samplePki()
                    .make(
                            folder,
                            List.of(holder(LEADER), holder(DEPUTY), holder(CHIEF), holder(STRANGER), holder(SEAL)),
                            MADE)
                    .orThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Holder holder(String name) {
        return new Holder(name, SEAL, "Văn phòng", name.substring(0, Math.min(name.length(), 14)), PIN);
    }

    static byte[] certificate(String name) {
        try {
            return of(name).certificate().getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SampleTokens all() {
        return MADE_TOKENS;
    }

    private static SampleToken of(String name) {
        return MADE_TOKENS.tokens().stream()
                .filter(token -> token.holder().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SigningKey key(String name) {
        return KEYS.computeIfAbsent(name, wanted -> {
            Token token = PARTS.tokens().plugged(MADE_TOKENS.driver()).orThrow().stream()
                    .filter(plugged -> plugged.serial().equals(of(wanted).serial()))
                    .findFirst()
                    .orElseThrow();
            OpenToken open = PARTS.tokens().open(token, PIN.toCharArray()).orThrow();
            return open.key(of(wanted).fingerprint(), MADE.plus(Duration.ofMinutes(1)))
                    .orThrow();
        });
    }

    /** What a desk does: signs the file with that person's token. */
    static Path sign(Path source, String name, SigningOrder order) {
        Path target = source.resolveSibling("signed-" + UUID.randomUUID() + ".pdf");
        SIGNER.sign(source, target, key(name), order).orThrow();
        return target;
    }
}
