package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a register (sổ đăng ký). */
public record RegisterId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static RegisterId at(Instant now) {
        return new RegisterId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static RegisterId parse(String text) {
        return new RegisterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
