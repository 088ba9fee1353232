package org.vanthu.api.outgoing;

import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.time.TimeLimit;

/**
 * A round of opinions to be asked.
 *
 * @param people who is asked in person
 * @param units units that are asked; their head answers
 * @param limit until when an answer is wished
 * @param question what is asked, may be empty
 */
public record OpinionRequest(Set<AccountId> people, Set<UnitId> units, TimeLimit limit, String question) {

    public OpinionRequest {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
    }
}
