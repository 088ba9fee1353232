package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingFields;

/**
 * A document as the clerk enters it for registering.
 *
 * @param fields what was entered
 * @param main the document itself, a PDF
 * @param annexes files of any kind
 * @param receivedAt when it came; now when empty
 * @param acknowledged registered documents that the clerk has seen and that are not the same
 */
public record IncomingDraft(
        IncomingFields fields,
        GivenFile main,
        List<GivenFile> annexes,
        Optional<Instant> receivedAt,
        Set<DocumentId> acknowledged) {

    public IncomingDraft {
        annexes = List.copyOf(annexes);
        acknowledged = Set.copyOf(acknowledged);
    }

    /** A document without annexes that came just now and that nobody took for a duplicate. */
    public static IncomingDraft of(IncomingFields fields, GivenFile main) {
        return new IncomingDraft(fields, main, List.of(), Optional.empty(), Set.of());
    }
}
