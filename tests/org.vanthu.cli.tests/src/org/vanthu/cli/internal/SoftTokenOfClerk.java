package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/**
 * Two software tokens, made once per process. Their driver runs in a process of its own, which finds them as a user's would: by the
 * variable {@code SOFTHSM2_CONF}, which the build sets.
 */
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
        Path folder = Path.of(System.getenv("SOFTHSM2_CONF")).getParent();
        if (Files.exists(folder)) {
            try (Stream<Path> before = Files.walk(folder)) {
                before.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return folder;
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
