package org.vanthu.domain.copying;

import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;

/** What a copy is of. */
public sealed interface CopySource {

    /** The document, however it came to be here. */
    DocumentId document();

    /** A registered incoming document. */
    record Incoming(DocumentId document) implements CopySource {}

    /** A document that the organisation itself has issued. */
    record Issued(DraftId draft) implements CopySource {
        @Override
        public DocumentId document() {
            return draft.document();
        }
    }
}
