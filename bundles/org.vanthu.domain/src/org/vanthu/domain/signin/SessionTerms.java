package org.vanthu.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.outcome.Trouble;

/**
 * When a session ends by itself.
 *
 * @param idle longest time between two uses
 * @param absolute longest time altogether
 */
public record SessionTerms(Duration idle, Duration absolute) {

    /** What a new office begins with: a long coffee, and one working day. */
    public static final SessionTerms USUAL = new SessionTerms(Duration.ofMinutes(60), Duration.ofHours(12));

    public SessionTerms {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session must last: " + idle + ", " + absolute);
        }
    }

    /** Why a session is over; empty while it goes on. */
    public Optional<Trouble> endOf(Instant begun, Instant lastUse, Instant now) {
        if (!now.isBefore(begun.plus(absolute))) {
            return Optional.of(Trouble.of(SignInTrouble.SESSION_TOO_OLD, "hours", absolute.toHours()));
        }
        if (!now.isBefore(lastUse.plus(idle))) {
            return Optional.of(Trouble.of(SignInTrouble.SESSION_IDLE, "minutes", idle.toMinutes()));
        }
        return Optional.empty();
    }
}
