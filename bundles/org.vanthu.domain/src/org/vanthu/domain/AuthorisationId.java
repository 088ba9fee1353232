package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a written authorisation to sign (thừa ủy quyền). */
public record AuthorisationId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static AuthorisationId at(Instant now) {
        return new AuthorisationId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static AuthorisationId parse(String text) {
        return new AuthorisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
