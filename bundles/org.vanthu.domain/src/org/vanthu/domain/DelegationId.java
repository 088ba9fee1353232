package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a delegation of handling (ủy quyền xử lý). */
public record DelegationId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DelegationId at(Instant now) {
        return new DelegationId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static DelegationId parse(String text) {
        return new DelegationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
