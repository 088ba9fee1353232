package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.RightsShift;
import org.vanthu.domain.organisation.Account;

/**
 * What a post would bring.
 *
 * @param shift what the person gains in that body
 * @param otherHeads who else heads that unit, or did until lately, when the post is that of a head: their work may have to be
 *     handed over
 * @param conflicts those that the post would cause, not those that are there already
 */
public record PostForecast(RightsShift shift, List<Account> otherHeads, List<Conflict> conflicts) {

    public PostForecast {
        otherHeads = List.copyOf(otherHeads);
        conflicts = List.copyOf(conflicts);
    }
}
