package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.HandlingState;

/**
 * The note (ghi chú) of a row in a register of incoming documents.
 *
 * @param ended how the document ended without being handled: returned to its sender or recalled by its issuer
 * @param reason why it ended so, in the words of who ended it, or empty
 * @param remark what the clerk wrote beside it, or empty
 */
public record RegisterNote(Optional<HandlingState> ended, String reason, String remark) {

    /** The note for a reader of this language; what people wrote stays as they wrote it. */
    public String in(Language language) {
        return ended.map(state -> state.label(language) + ": " + reason + (remark.isEmpty() ? "" : "; " + remark))
                .orElse(remark);
    }
}
