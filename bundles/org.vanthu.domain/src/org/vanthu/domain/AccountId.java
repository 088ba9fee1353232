package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an account, the login of one person. */
public record AccountId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static AccountId at(Instant now) {
        return new AccountId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
