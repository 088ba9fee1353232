package org.vanthu.domain.organisation;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * The account of one person. It carries no rights itself: those come from the {@linkplain Post posts}.
 *
 * @param home the body that keeps the account: its administrators open and close it
 * @param state whether the person may sign in
 * @param mustChangePassword the password was set by somebody else; until it is changed, the person can do nothing else
 * @param lastUse the last sign-in; empty when never used
 * @param openedAt when it was opened
 * @param version counts the changes, for optimistic checks
 */
public record Account(
        AccountId id,
        OrganisationId home,
        Login login,
        FullName name,
        State state,
        boolean mustChangePassword,
        Instant openedAt,
        Optional<Instant> lastUse,
        long version) {

    /** Whether an account can be used. */
    public enum State {
        ACTIVE,
        /** Cannot sign in for the time being; posts stay. */
        SUSPENDED,
        /** Never used again; its posts are ended, its past acts keep their name. */
        CLOSED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
