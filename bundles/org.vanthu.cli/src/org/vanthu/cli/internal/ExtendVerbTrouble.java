package org.vanthu.cli.internal;

import org.vanthu.domain.outcome.TroubleKind;

/** What can stand in the way of making a file provable for longer at a terminal, besides what the file and the services say. */
enum ExtendVerbTrouble implements TroubleKind {
    /** A signature does not hold, or what was done after it is not permitted: a time stamp would only preserve that. */
    INVALID,
    /** What was made does not hold as the file did; it was taken away again. */
    NOT_READ_BACK,
    /** The extended file could not take the place of the file, which is as it was. */
    NOT_REPLACED,
    /** The extended file could not be written where it was wanted. */
    NOT_WRITTEN
}
