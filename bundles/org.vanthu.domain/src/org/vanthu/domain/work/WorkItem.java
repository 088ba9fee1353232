package org.vanthu.domain.work;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Id;

/**
 * One thing on one person's desk.
 *
 * @param account whose desk
 * @param worklist in which list
 * @param object the document, draft or delivery; has a {@link Headline}
 * @param assignment because of which assignment, if any
 * @param enteredAt when it came there
 * @param due deadline of this person
 * @param readAt when the person opened it; empty while unread
 */
public record WorkItem(
        AccountId account,
        Worklist worklist,
        Id object,
        Optional<AssignmentId> assignment,
        Instant enteredAt,
        Optional<Instant> due,
        Optional<Instant> readAt) {

    /** A new, unread one. */
    public static WorkItem unread(
            AccountId account,
            Worklist worklist,
            Id object,
            Optional<AssignmentId> assignment,
            Instant enteredAt,
            Optional<Instant> due) {
        return new WorkItem(account, worklist, object, assignment, enteredAt, due, Optional.empty());
    }

    /** The same, opened then. */
    public WorkItem readAt(Instant moment) {
        return new WorkItem(account, worklist, object, assignment, enteredAt, due, Optional.of(moment));
    }
}
