package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an opinion or proposal on a document that is being handled (ý kiến). */
public record OpinionId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static OpinionId at(Instant now) {
        return new OpinionId(Uuid7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
