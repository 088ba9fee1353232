package org.vanthu.store.jdbc.internal;

import java.util.UUID;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;

/** Reads back the identity of something that can lie on a desk, from its kind and its number. */
final class ObjectIds {

    private ObjectIds() {}

    static Id of(String kind, String value) {
        UUID number = UUID.fromString(value);
        return switch (kind) {
            case "Document" -> new DocumentId(number);
            case "Draft" -> new DraftId(number);
            case "Delivery" -> new DeliveryId(number);
            default -> throw new IllegalStateException("nothing of this kind lies on a desk: " + kind);
        };
    }
}
