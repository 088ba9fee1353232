package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an organisation (cơ quan, tổ chức). */
public record OrganisationId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static OrganisationId at(Instant now) {
        return new OrganisationId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
