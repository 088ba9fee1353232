package org.vanthu.domain.routing;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;

/** To whom something is assigned. */
public sealed interface Assignee {

    /** A unit: whoever heads it may hand it on within the unit or handle it. */
    record ToUnit(UnitId unit) implements Assignee {}

    /**
     * A person.
     *
     * @param unit the unit in which the person handles it; one may belong to several
     */
    record ToPerson(AccountId account, UnitId unit) implements Assignee {}
}
