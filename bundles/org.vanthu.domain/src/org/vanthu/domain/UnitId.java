package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a unit of an organisation (đơn vị, phòng). */
public record UnitId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static UnitId at(Instant now) {
        return new UnitId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static UnitId parse(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
