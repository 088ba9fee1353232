package org.vanthu.core.internal.gate;

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
        /** The facts, with the standings of these people only. */
        Optional<ObjectFacts> of(Stores stores, I id, Set<AccountId> people);
    }

    /** The facts of an object of this kind. */
    public Optional<ObjectFacts> find(Stores stores, Id id, Set<AccountId> people) {
        return lookUp.of(stores, type.cast(id), people);
    }
}
