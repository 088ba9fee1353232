package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.time.TimeLimit;

/**
 * A submission to a leader.
 *
 * @param leader to whom
 * @param words the clerk's note, may be empty
 * @param limit by when it is to be handled; the deadline of the document when empty
 */
public record Submission(AccountId leader, String words, Optional<TimeLimit> limit) {}
