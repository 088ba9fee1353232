package org.vanthu.api.outgoing;

/** What becomes of the number of a document whose issuing is stopped. */
public enum NumberAfterAll {
    /** Stays reserved for the same document. */
    KEEP,
    /** Is voided with the reason. */
    VOID
}
