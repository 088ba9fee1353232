package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an incoming or outgoing document. */
public record DocumentId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DocumentId at(Instant now) {
        return new DocumentId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
