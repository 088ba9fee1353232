package org.vanthu.bench.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.spi.signing.VerificationPolicy;

/** One software token with a key of RSA 2048, opened for signing. */
final class BenchToken implements AutoCloseable {

    static final String PIN = "246810";
    static final String LABEL = "do-toc-do";

    private final SampleTokens made;
    private final OpenToken open;
    private final SigningKey key;

    private BenchToken(SampleTokens made, OpenToken open, SigningKey key) {
        this.made = made;
        this.open = open;
        this.key = key;
    }

    static BenchToken open(SamplePki pki, Tokens tokens, Path folder) {
        Holder holder = new Holder("Phan Văn Minh", "Ủy ban nhân dân huyện Nam Đàn", "Lãnh đạo", LABEL, PIN);
        SampleTokens made = pki.make(folder, List.of(holder), Instant.now()).orThrow();
        OpenToken open = tokens.plugged(made.driver()).orThrow().stream()
                .filter(token -> token.label().equals(holder.label()))
                .findFirst()
                .map(token -> tokens.open(token, PIN.toCharArray()).orThrow())
                .orElseThrow();
        SigningKey key =
                open.key(made.tokens().getFirst().fingerprint(), Instant.now()).orThrow();
        return new BenchToken(made, open, key);
    }

    SigningKey key() {
        return key;
    }

    /** The driver by which others reach it. */
    TokenDriver driver() {
        return made.driver();
    }

    X509Certificate root() {
        return made.root();
    }

    List<byte[]> lists() {
        return made.crl();
    }

    /** Trusts the root of this token and knows its lists. */
    VerificationPolicy policy() {
        return VerificationPolicy.trusting(Instant.now(), List.of(root()), lists());
    }

    @Override
    public void close() {
        open.close();
    }
}
