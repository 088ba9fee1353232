package org.vanthu.domain.copying;

import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;

/** What a copy is of. */
public sealed interface CopySource {

    /** The document, however it came to be here. */
    DocumentId document();

    /** The document, named as what it is here: its history is kept under this. */
    Id original();

    /** A registered incoming document. */
    record Incoming(DocumentId document) implements CopySource {
        @Override
        public Id original() {
            return document;
        }
    }

    /** A document that the organisation itself has issued. */
    record Issued(DraftId draft) implements CopySource {
        @Override
        public DocumentId document() {
            return draft.document();
        }

        @Override
        public Id original() {
            return draft;
        }
    }
}
