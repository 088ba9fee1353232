package org.vanthu.domain.access;

import org.vanthu.domain.AccountId;

/** One person's relation to one object. */
public record Standing(AccountId person, Relation relation) {

    /** Whether the object knows this relation. */
    public boolean isAmong(ObjectFacts object) {
        return object.standings().contains(this);
    }
}
