package org.vanthu.domain.keeping;

import org.vanthu.domain.outcome.TroubleKind;

/** What is to be said about a kept file that is no risk. */
public enum KeepingTrouble implements TroubleKind {
    /** A signature is of a kind that has no levels; what the office adds proves less than it says of others. */
    OLDER_KIND
}
