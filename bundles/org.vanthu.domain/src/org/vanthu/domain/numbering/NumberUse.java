package org.vanthu.domain.numbering;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;

/** What became of a number that was taken. Nothing else can become of it; there is no way back to "not taken". */
public sealed interface NumberUse {

    /** The number stands on a document: registered as arrived, or issued. */
    record Issued(DocumentId document) implements NumberUse {}

    /**
     * The number is kept for a document to come (lấy số trước), or for one that is being signed by the agency.
     *
     * @param purpose what for, in the words of the person who reserved it; at most 500 characters
     * @param document the document it is bound to; no other can use it
     */
    record Reserved(String purpose, Optional<DocumentId> document) implements NumberUse {}

    /**
     * The number will never be used (hủy số).
     *
     * @param reason why, at most 500 characters
     * @param document the document for which it had been kept
     */
    record Voided(String reason, AccountId by, Instant at, Optional<DocumentId> document) implements NumberUse {}
}
