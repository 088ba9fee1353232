package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a post: one person's position in one unit over a time. */
public record PostId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static PostId at(Instant now) {
        return new PostId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static PostId parse(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
