package org.vanthu.signing.internal.verify.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * When a signature was made, as far as it is known.
 *
 * @param claimed what its maker says
 * @param proven the moment before which it was made for certain
 */
public record SigningTime(Optional<Instant> claimed, Optional<Instant> proven) {

    /** The best there is. */
    Optional<Instant> best() {
        return proven.or(() -> claimed);
    }
}
