package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * Which events are wanted; what is empty does not narrow.
 *
 * @param organisations only events of these; empty means all
 * @param actor only what this account did, in its own name or on behalf of another
 * @param act only this act
 * @param objectId only what was done to this object
 * @param from not before this moment
 * @param until before this moment
 */
public record EventSearch(
        Set<OrganisationId> organisations,
        Optional<AccountId> actor,
        Optional<String> act,
        Optional<String> objectId,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every event. */
    public static final EventSearch ALL = new EventSearch(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public EventSearch {
        organisations = Set.copyOf(organisations);
    }

    /** Everything that happened to one object. */
    public static EventSearch ofObject(String objectId) {
        return new EventSearch(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(objectId),
                Optional.empty(),
                Optional.empty());
    }
}
