package org.vanthu.domain;

import java.time.Instant;
import java.util.UUID;

/** Identity of an outgoing document, from its first draft (dự thảo) on. */
public record DraftId(UUID value) implements Id {

    /** A new identity made at {@code now}. */
    public static DraftId at(Instant now) {
        return new DraftId(Uuid7.at(now));
    }

    /** The identity written by {@link #toString()}. */
    public static DraftId parse(String text) {
        return new DraftId(UUID.fromString(text));
    }

    /** The same document, as the ledger, deliveries and other organisations name it. */
    public DocumentId document() {
        return new DocumentId(value);
    }

    /** The draft that became this outgoing document. */
    public static DraftId of(DocumentId document) {
        return new DraftId(document.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
