package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of the sending of one document to one recipient. */
public record DeliveryId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DeliveryId at(Instant now) {
        return new DeliveryId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static DeliveryId parse(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
