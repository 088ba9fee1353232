package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a direction: one act of assigning with its words (bút phê). */
public record DirectionId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DirectionId at(Instant now) {
        return new DirectionId(Uuid7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
