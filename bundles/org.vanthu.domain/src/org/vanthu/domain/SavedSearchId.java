package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a saved search (tìm kiếm đã lưu). */
public record SavedSearchId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static SavedSearchId at(Instant now) {
        return new SavedSearchId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static SavedSearchId parse(String text) {
        return new SavedSearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
