package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an assignment in the routing tree of a document (phân công). */
public record AssignmentId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static AssignmentId at(Instant now) {
        return new AssignmentId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static AssignmentId parse(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
