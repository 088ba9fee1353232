package org.vanthu.api.incoming;

import java.util.Set;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingFields;

/**
 * What the clerk enters for a document that another organisation here has sent.
 *
 * @param fields the sender's, with what the clerk changed and added
 * @param acknowledged registered documents that the clerk has seen and that are not the same
 */
public record DeliveredEntry(IncomingFields fields, Set<DocumentId> acknowledged) {

    public DeliveredEntry {
        acknowledged = Set.copyOf(acknowledged);
    }
}
