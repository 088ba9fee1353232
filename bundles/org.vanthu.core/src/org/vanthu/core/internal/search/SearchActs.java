package org.vanthu.core.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.search.SearchTrouble;
import org.vanthu.api.search.Searches;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.work.Headline;
import org.vanthu.spi.store.SavedSearches;

/** The caller's searches. */
final class SearchActs implements Searches {

    private static final int LARGEST_PAGE = 500;

    private final Act act;

    SearchActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<List<Headline>> find(DocumentFilter filter, int limit) {
        return Outcome.done(page(filter, Optional.empty(), limit));
    }

    @Override
    public Outcome<List<Headline>> findAfter(DocumentFilter filter, Id last, int limit) {
        return Outcome.done(page(filter, Optional.of(last), limit));
    }

    private List<Headline> page(DocumentFilter filter, Optional<Id> after, int limit) {
        List<ReadingScope> scopes = ReadingScope.of(act.actor(), this::headed);
        return act.stores().search().find(scopes, filter, after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    private Set<UnitId> headed(AccountId person) {
        return act.stores().posts().ofAccount(person).stream()
                .filter(post -> post.isHeldAt(act.now()) && (post.isHead() || post.carries(Role.UNIT_HEAD)))
                .map(Post::unit)
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome<List<SavedSearch>> saved() {
        return Outcome.done(act.stores().savedSearches().of(act.actor().account()));
    }

    @Override
    public Outcome<SavedSearch> save(String typed, DocumentFilter filter) {
        SavedSearches searches = act.stores().savedSearches();
        List<SavedSearch> there = searches.of(act.actor().account());
        String name = typed.strip();
        return check(name, filter, there)
                .map(trouble -> Outcome.<SavedSearch>refused(trouble))
                .orElseGet(() -> {
                    SavedSearch search = new SavedSearch(
                            SavedSearchId.at(act.now()), act.actor().account(), name, filter, act.now());
                    searches.add(search);
                    act.record("SEARCH_SAVED", search.id(), Payload.of("name", name));
                    return Outcome.done(search);
                });
    }

    private static Optional<Trouble> check(String name, DocumentFilter filter, List<SavedSearch> there) {
        if (filter.asksNothing()) {
            return Optional.of(Trouble.of(SearchTrouble.NOTHING_ASKED));
        }
        if (name.isEmpty()) {
            return Optional.of(Trouble.ofField(SearchTrouble.NAME_MISSING, "name"));
        }
        if (name.length() > SavedSearch.LONGEST_NAME) {
            return Optional.of(Trouble.ofField(
                    SearchTrouble.NAME_TOO_LONG, "name", "length", name.length(), "limit", SavedSearch.LONGEST_NAME));
        }
        if (there.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            return Optional.of(Trouble.ofField(SearchTrouble.NAME_TAKEN, "name", "name", name));
        }
        return there.size() < SavedSearch.MOST_KEPT
                ? Optional.empty()
                : Optional.of(Trouble.of(SearchTrouble.TOO_MANY, "limit", SavedSearch.MOST_KEPT));
    }

    @Override
    public Outcome<Nothing> delete(SavedSearchId search) {
        SavedSearch gone = act.stores().savedSearches().find(search).orElseThrow();
        act.stores().savedSearches().remove(search);
        act.record("SEARCH_DELETED", search, Payload.of("name", gone.name()));
        return Outcome.done();
    }
}
