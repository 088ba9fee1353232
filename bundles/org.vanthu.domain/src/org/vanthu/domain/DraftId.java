package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a version of a draft (dự thảo). */
public record DraftId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DraftId at(Instant now) {
        return new DraftId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static DraftId parse(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
