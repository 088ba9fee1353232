package org.vanthu.api.audit;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;

/**
 * Which events are wanted; what is empty does not narrow.
 *
 * @param actor only what this account did, in its own name or on behalf of another, or what was done in its name
 * @param act only this act, by its code
 * @param objectId only what was done to this object
 * @param from not before this moment
 * @param until before this moment
 */
public record EventQuery(
        Optional<AccountId> actor,
        Optional<String> act,
        Optional<String> objectId,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every event. */
    public static final EventQuery ALL =
            new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
