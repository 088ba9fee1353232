package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of one change of the access rights on a document. */
public record AccessChangeId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static AccessChangeId at(Instant now) {
        return new AccessChangeId(Uuid7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
