package org.vanthu.api.people;

import java.util.List;
import java.util.Map;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Conflict;

/**
 * What is in conflict in a body.
 *
 * @param names full names of the people it concerns, also of those whose account another body keeps
 */
public record ConflictsFound(List<Conflict> conflicts, Map<AccountId, String> names) {

    public ConflictsFound {
        conflicts = List.copyOf(conflicts);
        names = Map.copyOf(names);
    }
}
