package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/** The leader's real token, made once: SoftHSM looks into one folder as long as the process lives. */
final class LeadersToken {

    static final String PIN = "123456";
    static final String LABEL = "LEADER";
    static final SigningParts PARTS = new SigningParts();

    private static final SampleTokens TOKENS = make();

    private LeadersToken() {}

    static SampleTokens made() {
        return TOKENS;
    }

    private static SampleTokens make() {
        try {
            return PARTS.samplePki()
                    .make(
                            Files.createTempDirectory("vanthu-token").resolve("office"),
                            List.of(new Holder("Nguyễn Văn Hải", "Ủy ban nhân dân huyện", "Lãnh đạo", LABEL, PIN)),
                            Instant.now())
                    .orThrow();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
