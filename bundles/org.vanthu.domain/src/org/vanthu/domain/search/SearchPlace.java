package org.vanthu.domain.search;

/** Where on a document words are looked for. */
public enum SearchPlace {
    /** In any of the places below, in the name or position of the signer, in the note, or on the first pages of the file. */
    ANYWHERE,
    /** Arrival number or issue number, and the code (số ký hiệu). */
    CODE,
    /** The subject (trích yếu). */
    SUBJECT,
    /** Who issued it; of a draft, the drafting body. */
    ISSUER,
    /** Who has it in hand; of an outgoing document, who signs. */
    HOLDER
}
