package org.vanthu.spi.store;

import java.time.Instant;
import org.vanthu.domain.organisation.Account;

/**
 * What decides whether a session of an account goes on.
 *
 * @param mustChangePassword whether nothing else may be done before
 * @param sessionsEndedAt sessions that began before have ended; {@link Instant#EPOCH} when none ever were
 */
public record AccountStanding(Account.State state, boolean mustChangePassword, Instant sessionsEndedAt) {

    /** Whether the account may be used at all. */
    public boolean isActive() {
        return state == Account.State.ACTIVE;
    }
}
