package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vanthu.ui.kit.theme.Meaning;

/** How soon something runs out. */
final class Expiry {

    /** From here on the administrator is warned. */
    static final long WARN_DAYS = 30;

    private Expiry() {}

    static Meaning meaning(Optional<Instant> end, Instant now) {
        if (end.isEmpty()) {
            return Meaning.PLAIN;
        }
        if (!now.isBefore(end.get())) {
            return Meaning.DANGER;
        }
        return ChronoUnit.DAYS.between(now, end.get()) < WARN_DAYS ? Meaning.WARNING : Meaning.PLAIN;
    }
}
