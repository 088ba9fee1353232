package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of one change of the access rights on a document. */
public record AccessChangeId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static AccessChangeId at(Instant now) {
        return new AccessChangeId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static AccessChangeId parse(String text) {
        return new AccessChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
