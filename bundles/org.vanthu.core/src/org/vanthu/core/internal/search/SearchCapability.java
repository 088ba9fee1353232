package org.vanthu.core.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.search.Searches;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.spi.store.Stores;

/** Searching. */
public final class SearchCapability {

    private SearchCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(new Facade.AtOnce<>(Searches.class, SearchActs::new)),
                List.of(new FactsSource<>(SavedSearchId.class, SearchCapability::facts)));
    }

    /** A saved search is its owner's and nobody else's; it belongs where the owner's account is kept. */
    private static Optional<ObjectFacts> facts(Stores stores, SavedSearchId id, Set<AccountId> people, Instant at) {
        return stores.savedSearches().find(id).map(search -> {
            OrganisationId home =
                    stores.accounts().find(search.owner()).orElseThrow().home();
            return new ObjectFacts(id, home, Optional.empty(), 0, false, owner(search, people));
        });
    }

    private static Set<Standing> owner(SavedSearch search, Set<AccountId> people) {
        return Stream.of(search.owner())
                .filter(people::contains)
                .map(owner -> new Standing(owner, Relation.OWNER))
                .collect(Collectors.toSet());
    }
}
