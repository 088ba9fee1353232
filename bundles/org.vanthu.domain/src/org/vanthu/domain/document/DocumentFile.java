package org.vanthu.domain.document;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;

/**
 * One version of one file of a document. Nothing is overwritten: a changed file is a further version.
 *
 * @param position 0 for the main file, then annexes and what was added while handling
 * @param version from 1
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param pages pages of a PDF; 0 for other files
 * @param verdict what was found of its signatures when it was taken in: {@code valid}, {@code invalid},
 *     {@code undetermined}, {@code unsigned}; {@code unsigned} for files that cannot carry one
 * @param addedBy who added it
 * @param step the direction or opinion with which it was handed on; empty when it came with the document
 */
public record DocumentFile(
        DocumentId document,
        int position,
        int version,
        Kind kind,
        FileName name,
        String mediaType,
        long size,
        Sha256 hash,
        int pages,
        String verdict,
        Instant addedAt,
        AccountId addedBy,
        Optional<UUID> step) {

    /** What a file is to its document. */
    public enum Kind {
        MAIN,
        ANNEX,
        /** Added by somebody who handles it. */
        HANDLING
    }
}
