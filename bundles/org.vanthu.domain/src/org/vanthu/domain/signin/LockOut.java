package org.vanthu.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wrong tries on one login from one kind of place. After a few the next try must wait, twice as long each time up to a
 * limit; the limit and the separate count for {@linkplain Place known places} keep a stranger from locking somebody out
 * for ever.
 *
 * @param failures tries since the last success or {@linkplain #FORGOTTEN_AFTER quiet time}
 * @param lastAt when the last one was; empty before the first
 */
public record LockOut(int failures, Optional<Instant> lastAt) {

    /** No wrong try yet. */
    public static final LockOut NONE = new LockOut(0, Optional.empty());
    /** Wrong tries are forgotten after this time without another. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    /** From where somebody tries. */
    public enum Place {
        /** A desk from which this login has signed in before. */
        KNOWN,
        /** Any other. All of them count together, so a stranger gains nothing by moving about. */
        STRANGE
    }

    /** How long to wait before the next try; zero when it may be made at {@code now}. */
    public Duration delayAt(Instant now, LockOutTerms terms) {
        if (failures < terms.freeTries() || isForgottenAt(now)) {
            return Duration.ZERO;
        }
        Instant free = lastAt.orElseThrow().plus(delayAfter(failures, terms));
        return now.isBefore(free) ? Duration.between(now, free) : Duration.ZERO;
    }

    /**
     * With one more try, counted before the password is looked at: guesses made side by side count as well as those made
     * one after another. A refused try during the delay is not counted and does not make the delay longer.
     */
    public LockOut tried(Instant now) {
        return new LockOut(isForgottenAt(now) ? 1 : failures + 1, Optional.of(now));
    }

    private boolean isForgottenAt(Instant now) {
        return lastAt.filter(last -> !now.isBefore(last.plus(FORGOTTEN_AFTER))).isPresent();
    }

    private static Duration delayAfter(int failures, LockOutTerms terms) {
        int doublings = Math.min(failures - terms.freeTries(), 20);
        Duration delay = terms.firstDelay().multipliedBy(1L << doublings);
        return delay.compareTo(terms.longestDelay()) < 0 ? delay : terms.longestDelay();
    }
}
