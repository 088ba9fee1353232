package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;

/**
 * A submission to a leader.
 *
 * @param leader to whom
 * @param words the clerk's note, may be empty
 * @param due by when it is to be handled; the deadline of the document when empty
 */
public record Submission(AccountId leader, String words, Optional<Instant> due) {}
