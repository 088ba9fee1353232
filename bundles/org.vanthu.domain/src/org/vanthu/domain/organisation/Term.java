package org.vanthu.domain.organisation;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, perhaps still open.
 *
 * @param from first moment
 * @param until first moment after it; empty while no end is known
 */
public record Term(Instant from, Optional<Instant> until) {

    public Term {
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a term that ends before it begins: " + from + " - " + until);
        }
    }

    /** From this moment on. */
    public static Term from(Instant from) {
        return new Term(from, Optional.empty());
    }

    /** From the first moment up to, not including, the second. */
    public static Term between(Instant from, Instant until) {
        return new Term(from, Optional.of(until));
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from)
                && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    public boolean isOverAt(Instant moment) {
        return until.filter(end -> !moment.isBefore(end)).isPresent();
    }

    public boolean overlaps(Term other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Term other) {
        return other.until.filter(end -> !from.isBefore(end)).isEmpty();
    }

    /** The same term ended at this moment, or at its beginning if it had not begun; an earlier end stays. */
    public Term endedAt(Instant moment) {
        Instant end = moment.isBefore(from) ? from : moment;
        return new Term(
                from, Optional.of(until.filter(known -> known.isBefore(end)).orElse(end)));
    }
}
