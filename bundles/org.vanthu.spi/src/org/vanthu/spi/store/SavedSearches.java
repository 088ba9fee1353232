package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.search.SavedSearch;

/** Searches that people keep. */
public interface SavedSearches {

    /** Adds a search; its owner has no other of that name. */
    void add(SavedSearch search);

    void remove(SavedSearchId search);

    Optional<SavedSearch> find(SavedSearchId search);

    /** A person's searches by name. */
    List<SavedSearch> of(AccountId owner);
}
