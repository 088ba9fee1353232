package org.vanthu.domain.copying;

/** How far a copy is. */
public enum CopyState {
    /** It has its number and is being signed by the agency. */
    SIGNING,
    /** It is made. */
    MADE,
    /** Given up; its number is voided. */
    ABANDONED,
    /** It was made and is taken back; it is kept as it was, and goes nowhere any more. */
    RECALLED
}
