package org.vanthu.spi.store;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with the database. */
public enum StoreTrouble implements TroubleKind {
    /** Too many people changed the same thing at once. */
    BUSY,
    /** No room left for the database. */
    DISK_FULL,
    /** The database was written by a newer program. Details {@code found}, {@code known}: versions of its tables. */
    NEWER,
    /** The database could not be opened. Detail {@code reason}. */
    NOT_OPENED
}
