package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a notification to one person. */
public record NotificationId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static NotificationId at(Instant now) {
        return new NotificationId(Uuid7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
