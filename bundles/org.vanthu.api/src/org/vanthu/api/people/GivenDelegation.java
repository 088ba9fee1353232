package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.access.Conflict;

/** A delegation that was made, with the conflicts it caused: warned of, not forbidden. */
public record GivenDelegation(DelegationId id, List<Conflict> conflicts) {

    public GivenDelegation {
        conflicts = List.copyOf(conflicts);
    }
}
