package org.vanthu.domain.drafting;

import java.util.List;
import org.vanthu.domain.dispatch.Delivery;

/** A row of the register of outgoing documents (NĐ 30/2020, Annex IV, I): an issued document and to whom it went. */
public record OutgoingEntry(OutgoingDocument document, List<Delivery> deliveries) {

    public OutgoingEntry {
        deliveries = List.copyOf(deliveries);
    }
}
