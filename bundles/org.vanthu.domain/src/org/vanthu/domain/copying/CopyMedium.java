package org.vanthu.domain.copying;

/** On what a copy is made. */
public enum CopyMedium {
    /** A file with the signature of the agency; nothing is shown but form, agency and time (Annex I, Part II, I). */
    ELECTRONIC,
    /** Printed, with number, signature and seal below the last line (Annex I, Part II, II). */
    PAPER
}
