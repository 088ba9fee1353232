package org.vanthu.domain.signin;

import java.time.Duration;

/**
 * How wrong tries are slowed down.
 *
 * @param freeTries tries that cost nothing
 * @param firstDelay the delay after them; each further try doubles it
 * @param longestDelay the longest delay
 */
public record LockOutTerms(int freeTries, Duration firstDelay, Duration longestDelay) {

    /** What a new office begins with: five tries, then 15 seconds up to 15 minutes. */
    public static final LockOutTerms USUAL = new LockOutTerms(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** Fewest and most tries that may be free. */
    public static final int FEWEST_FREE = 3;

    public static final int MOST_FREE = 20;

    public LockOutTerms {
        if (freeTries < FEWEST_FREE || freeTries > MOST_FREE) {
            throw new IllegalArgumentException("free tries out of bounds: " + freeTries);
        }
        if (firstDelay.isNegative() || firstDelay.isZero() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("delays out of order: " + firstDelay + ", " + longestDelay);
        }
    }
}
