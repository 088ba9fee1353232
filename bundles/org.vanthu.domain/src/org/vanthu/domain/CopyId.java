package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of a copy of a document that the organisation vouches for (bản sao). */
public record CopyId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static CopyId at(Instant now) {
        return new CopyId(Uuid7.at(now));
    }

    /** The same copy, as the ledger of numbers names what a number stands on. */
    public DocumentId document() {
        return new DocumentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
