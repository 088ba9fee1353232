package org.vanthu.domain.routing;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OpinionId;

/**
 * Something said about a document while it is handled, kept for good (NĐ 30/2020, Annex VI Part I, III.5.a).
 *
 * @param assignment the assignment in which it was said
 * @param kind what it is
 * @param author who wrote it
 * @param onBehalfOf for whom, when the author stands in
 * @param words up to 2,000 characters
 */
public record Opinion(
        OpinionId id,
        DocumentId document,
        AssignmentId assignment,
        Kind kind,
        AccountId author,
        Optional<AccountId> onBehalfOf,
        Instant at,
        String words) {

    /** What is said. */
    public enum Kind {
        /** The handler's proposal: level 3 of the slip of Annex IV. */
        PROPOSAL,
        /** Anything else said while handling. */
        OPINION,
        /** Why it was returned. */
        RETURN_REASON,
        /** Why it was recalled. */
        RECALL_REASON,
        /** A reminder to keep the deadline. */
        URGING,
        /** What came of it. */
        RESULT
    }

    /** Whose opinion it is: the person stood in for, else the author. */
    public AccountId principal() {
        return onBehalfOf.orElse(author);
    }
}
