package org.vanthu.ui.documents.internal.list;

import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.ui.kit.part.OpenParts;

/** Opens documents as tabs. */
public final class OpenDocuments {

    /** View of the chosen worklist. */
    public static final String LIST = "org.vanthu.ui.documents.list";
    /** View of an incoming document. */
    public static final String INCOMING = "org.vanthu.ui.documents.incoming";
    /** View of an outgoing document. */
    public static final String OUTGOING = "org.vanthu.ui.documents.outgoing";
    /** Form for registering. */
    public static final String REGISTER = "org.vanthu.ui.documents.register";

    private final OpenParts parts;

    public OpenDocuments(OpenParts parts) {
        this.parts = parts;
    }

    /** Opens whatever it is. */
    public void open(Id id, String title) {
        switch (id) {
            case DocumentId incoming -> parts.open(INCOMING, incoming.toString(), title);
            case DraftId draft -> parts.open(OUTGOING, draft.toString(), title);
            case DeliveryId delivery -> parts.open(REGISTER, delivery.toString(), title);
            default -> throw new IllegalArgumentException("nothing to open: " + id);
        }
    }

    /** Opens an empty form for a document that came as a file. */
    public void registerNew(String title) {
        parts.open(REGISTER, "", title);
    }

    public OpenParts parts() {
        return parts;
    }
}
