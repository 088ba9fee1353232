package org.vanthu.spi.blob;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with kept files. */
public enum BlobTrouble implements TroubleKind {
    /** More bytes than the limit. Detail {@code limit} in MB. */
    TOO_LARGE,
    /** No room left where files are kept. */
    DISK_FULL,
    /** No file of that name. Detail {@code hash}. */
    MISSING,
    /** The bytes are not those of the name any more. Detail {@code hash}. */
    ALTERED,
    /** The medium or the sender failed while reading or writing. Detail {@code reason}. */
    NOT_READ
}
