package org.vanthu.api.outgoing;

import org.vanthu.domain.DocumentId;
import org.vanthu.domain.drafting.EarlierDocument;

/** Why a document is drafted. */
public sealed interface DraftOrigin {

    /** Of its own accord. */
    record Fresh() implements DraftOrigin {}

    /** It answers an incoming document. */
    record Reply(DocumentId incoming) implements DraftOrigin {}

    /** It mends a document that was issued with a mistake (NĐ 30/2020, Art. 18.3). */
    record Mending(EarlierDocument earlier) implements DraftOrigin {}
}
