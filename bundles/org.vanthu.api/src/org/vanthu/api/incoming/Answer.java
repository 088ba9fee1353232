package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;

/**
 * An outgoing document that answers an incoming one, or is being written to.
 *
 * @param code once it has a number
 */
public record Answer(DraftId id, OutgoingState state, Optional<DocumentCode> code, String subject) {

    /** What is shown of a document that answers. */
    public static Answer of(OutgoingDocument document) {
        return new Answer(
                document.id(),
                document.state(),
                document.code(),
                document.fields().subject());
    }

    public boolean isIssued() {
        return state == OutgoingState.ISSUED;
    }

    /** Whether somebody still has it in hand. */
    public boolean isBegun() {
        return switch (state) {
            case ISSUED, RECALLED, DISCARDED -> false;
            default -> true;
        };
    }
}
