package org.vanthu.domain.access;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;

/**
 * A person was let read one document by name, or that was taken back. It holds at once, and stays flagged on the document
 * until a competent person has confirmed or undone it (NĐ 30/2020, Annex VI, Part I, III.3.c).
 *
 * @param document whose access rights changed
 * @param reader who gains or loses reading
 * @param kind gained or lost
 * @param reason shown beside the flag, at most 500 characters
 * @param madeBy who changed it
 * @param decision what the competent person said; empty while it is flagged
 * @param version counts the changes, for optimistic checks
 */
public record AccessChange(
        AccessChangeId id,
        OrganisationId organisation,
        DocumentId document,
        AccountId reader,
        Kind kind,
        String reason,
        AccountId madeBy,
        Instant madeAt,
        Optional<Decision> decision,
        long version) {

    /** Longest reason. */
    public static final int REASON_LIMIT = 500;

    /** What a change does. */
    public enum Kind {
        GRANTED,
        WITHDRAWN
    }

    /**
     * What the competent person said.
     *
     * @param verdict whether the change stays
     */
    public record Decision(Verdict verdict, AccountId by, Instant at) {}

    /** Whether a change stays. */
    public enum Verdict {
        CONFIRMED,
        UNDONE
    }

    /** Whether the document still carries the warning. */
    public boolean isFlagged() {
        return decision.isEmpty();
    }

    /**
     * Whether this person may decide on it: neither who made the change nor who gains by it, or the warning would be no
     * warning.
     */
    public boolean mayBeDecidedBy(AccountId person) {
        return !person.equals(madeBy) && !person.equals(reader);
    }

    /** The same with what the competent person said. */
    public AccessChange decided(Verdict verdict, AccountId by, Instant at) {
        return new AccessChange(
                id,
                organisation,
                document,
                reader,
                kind,
                reason,
                madeBy,
                madeAt,
                Optional.of(new Decision(verdict, by, at)),
                version + 1);
    }
}
