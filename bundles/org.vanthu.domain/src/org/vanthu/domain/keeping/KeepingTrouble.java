package org.vanthu.domain.keeping;

import org.vanthu.domain.outcome.TroubleKind;

/** What is to be said about a kept file beside its risk. */
public enum KeepingTrouble implements TroubleKind {
    /** A signature is of a kind that has no levels; what the office adds proves less than it says of others. */
    OLDER_KIND,
    /** The proof ends soon, and the stamps that can be had now end no later; the old one stays until they do. */
    NO_LATER_END,
    /** The tools failed over the file; what is in it is not known. */
    NOT_LOOKED_AT,
    /** The proof ends soon, and the body has set that its signatures need no proof of time (B-B), so nothing renews it. */
    NO_PROOFS_WANTED
}
