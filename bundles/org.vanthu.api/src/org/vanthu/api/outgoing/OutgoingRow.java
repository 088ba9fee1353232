package org.vanthu.api.outgoing;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;

/**
 * A row of a list of outgoing documents.
 *
 * @param version to be sent back with an act on it
 * @param code once it has a number
 * @param signerName the competent person, once chosen
 * @param since when it was made, signed or issued, whichever is latest
 */
public record OutgoingRow(
        DraftId id,
        long version,
        OutgoingState state,
        DocumentType type,
        String subject,
        Urgency urgency,
        Optional<DocumentCode> code,
        String signerName,
        Instant since) {

    /** The row of a document. */
    public static OutgoingRow of(OutgoingDocument document) {
        Instant since = document.issue()
                .map(OutgoingDocument.Issue::at)
                .or(() -> document.signature().map(OutgoingDocument.Signature::at))
                .orElse(document.madeAt());
        return new OutgoingRow(
                document.id(),
                document.version(),
                document.state(),
                document.fields().type(),
                document.fields().subject(),
                document.fields().urgency(),
                document.code(),
                document.signer().fullName(),
                since);
    }
}
