package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.spi.store.Stores;

/** What access decisions need to know of bodies, units, people, posts and delegations. */
final class PeopleFacts {

    private PeopleFacts() {}

    static List<FactsSource<?>> all() {
        return List.of(
                new FactsSource<>(
                        OrganisationId.class,
                        (stores, id, people, at) -> stores.organisations()
                                .find(id)
                                .map(body -> facts(stores, id, id, body.version(), Set.of()))),
                new FactsSource<>(
                        UnitId.class,
                        (stores, id, people, at) -> stores.organisations()
                                .findUnit(id)
                                .map(unit -> facts(stores, id, unit.organisation(), unit.version(), Set.of()))),
                new FactsSource<>(
                        AccountId.class,
                        (stores, id, people, at) -> stores.accounts()
                                .find(id)
                                .map(account ->
                                        facts(stores, id, account.home(), account.version(), owner(id, people)))),
                new FactsSource<>(
                        PostId.class,
                        (stores, id, people, at) -> stores.posts()
                                .find(id)
                                .map(post -> facts(stores, id, post.organisation(), 0, Set.of()))),
                new FactsSource<>(
                        DelegationId.class,
                        (stores, id, people, at) -> stores.delegations()
                                .find(id)
                                .map(given -> facts(stores, id, given.organisation(), 0, owner(given.from(), people)))),
                new FactsSource<>(AccessChangeId.class, PeopleFacts::accessChange));
    }

    private static Optional<ObjectFacts> accessChange(
            Stores stores, AccessChangeId id, Set<AccountId> people, Instant at) {
        return stores.accessChanges()
                .find(id)
                .map(change -> facts(stores, id, change.organisation(), change.version(), Set.of()));
    }

    private static Set<Standing> owner(AccountId owner, Set<AccountId> people) {
        return people.contains(owner) ? Set.of(new Standing(owner, Relation.OWNER)) : Set.of();
    }

    private static ObjectFacts facts(
            Stores stores, Id id, OrganisationId organisation, long version, Set<Standing> standings) {
        return new ObjectFacts(
                id,
                organisation,
                new HashSet<>(stores.organisations().superiors(organisation)),
                Optional.empty(),
                version,
                false,
                standings);
    }
}
