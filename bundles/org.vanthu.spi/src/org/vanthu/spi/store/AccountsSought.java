package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;

/**
 * Which accounts of a body are looked for: those whose name has these words in this order, the last one perhaps unfinished, whose
 * login begins so, or whose post runs in one of these units.
 *
 * @param typed as a person typed it; blank finds every account
 * @param units whose people are found too
 * @param now when the posts run
 */
public record AccountsSought(String typed, Set<UnitId> units, Instant now) {

    public AccountsSought {
        typed = typed.strip();
        units = Set.copyOf(units);
    }

    /** Whether nothing is left out. */
    public boolean isEvery() {
        return typed.isEmpty();
    }

    /** The words as {@link Toneless} makes them; empty when only signs were typed. */
    public String words() {
        return Toneless.of(typed);
    }

    /** How the login begins. */
    public String login() {
        return typed.toLowerCase(Locale.ROOT);
    }
}
