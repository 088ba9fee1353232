package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/** The leader's real token, and beside it the seal of the body, made once: SoftHSM looks into one folder as long as the process lives. */
final class LeadersToken {

    static final String PIN = "123456";
    static final String LABEL = "LEADER";
    static final String LEADER = "Nguyễn Văn Hải";
    static final String BODY = "Ủy ban nhân dân huyện";
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
                            List.of(
                                    new Holder(LEADER, BODY, "Lãnh đạo", LABEL, PIN),
                                    new Holder(BODY, BODY, "Văn phòng", "SEAL", PIN)),
                            Instant.now())
                    .orThrow();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
