package org.vanthu.api.people;

import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/** The first half of {@link org.vanthu.api.Session#viewAs}: asks for leave and leaves the record. */
public interface Looking {

    /**
     * Records that the caller looks through this person's eyes.
     *
     * @return the person's name
     */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.CHANGE)
    Outcome<String> begin(@On AccountId person);
}
