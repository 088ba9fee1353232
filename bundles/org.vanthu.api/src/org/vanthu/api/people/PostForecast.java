package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.RightsShift;

/**
 * What a post would bring.
 *
 * @param shift what the person gains in that body
 * @param conflicts those that the post would cause, not those that are there already
 */
public record PostForecast(RightsShift shift, List<Conflict> conflicts) {

    public PostForecast {
        conflicts = List.copyOf(conflicts);
    }
}
