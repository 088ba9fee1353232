package org.vanthu.domain.routing;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;

/**
 * One act of assigning with its words (bút phê); the assignments it makes point to it.
 *
 * @param from the assignment out of which it was given; empty for the submission
 * @param words direction in words, up to 2,000 characters, may be empty
 * @param givenBy who wrote it
 * @param onBehalfOf for whom, when the writer stands in
 */
public record Direction(
        DirectionId id,
        DocumentId document,
        Optional<AssignmentId> from,
        Level level,
        String words,
        AccountId givenBy,
        Optional<AccountId> onBehalfOf,
        Instant givenAt) {

    /** Most characters of its words. */
    public static final int LONGEST = 2000;

    /** Whose direction it is: the person stood in for, else the writer. */
    public AccountId principal() {
        return onBehalfOf.orElse(givenBy);
    }
}
