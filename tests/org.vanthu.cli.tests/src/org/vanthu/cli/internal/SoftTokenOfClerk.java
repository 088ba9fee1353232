package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/** Two software tokens, made once per process because their driver can be started on one set of tokens only. */
final class SoftTokenOfClerk {

    static final String HOLDER = "Bùi Thị Cúc";
    static final String LABEL = "clerk";
    static final String PIN = "135790";

    private static final Path FOLDER = folder();
    private static final SampleTokens MADE = BundleServices.ofInstallation()
            .need(SamplePki.class)
            .make(
                    FOLDER,
                    List.of(
                            new Holder(HOLDER, "Ủy ban nhân dân huyện Nam Đàn", "Văn phòng", LABEL, PIN),
                            new Holder("Lê Văn Phó", "Ủy ban nhân dân huyện Nam Đàn", "Văn phòng", "deputy", PIN)),
                    Instant.now())
            .orThrow();

    private SoftTokenOfClerk() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("vanthu-cli-tokens").resolve("pki");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path library() {
        return MADE.driver().library();
    }

    static String fingerprint() {
        return MADE.tokens().getFirst().fingerprint().toString();
    }

    /** The options of {@code vanthu verify} that trust the authority of these tokens. */
    static List<String> trust() {
        return List.of(
                "--trust", FOLDER.resolve("root.cer").toString(),
                "--crl", FOLDER.resolve("root.crl").toString(),
                "--crl", FOLDER.resolve("issuing.crl").toString());
    }
}
