package org.vanthu.domain.signature;

import java.util.Locale;

/** The answer for a file or a signature. Only {@link #VALID} may ever be shown in green. */
public enum Verdict {
    /** Intact, signed by whom it says, and everything needed to say so was at hand. */
    VALID,
    /** Broken, altered in a way that is not permitted, or signed with a certificate that was not valid. */
    INVALID,
    /** Nothing speaks against it, but something needed to decide is missing; the reasons say what. */
    UNDETERMINED,
    /** There is no signature in the file. */
    UNSIGNED,
    /** Not a PDF, or too damaged or protected to be looked into. */
    UNREADABLE;

    /** The word used on the command line and in JSON: {@code valid}, {@code invalid}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
