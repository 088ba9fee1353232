package org.vanthu.core.internal.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.spi.store.Stores;

/**
 * Finds what an access decision needs to know of objects of one kind.
 *
 * @param type which identities it answers for
 * @param lookUp answers for one identity, by primary key or index; empty when there is no such object
 */
public record FactsSource<I extends Id>(Class<I> type, LookUp<I> lookUp) {

    /** Looks up one object. */
    @FunctionalInterface
    public interface LookUp<I extends Id> {
        /** The facts at a moment, with the standings of these people only. */
        Optional<ObjectFacts> of(Stores stores, I id, Set<AccountId> people, Instant at);
    }

    /** The facts of an object of this kind. */
    public Optional<ObjectFacts> find(Stores stores, Id id, Set<AccountId> people, Instant at) {
        return lookUp.of(stores, type.cast(id), people, at);
    }
}
