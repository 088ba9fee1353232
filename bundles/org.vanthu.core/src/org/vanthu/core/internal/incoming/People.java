package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.spi.store.Stores;

/** The people of one organisation at one moment: their posts, units, names and deputies, each read once when asked for. */
final class People {

    private final Stores stores;
    private final OrganisationId organisation;
    private final Instant now;
    private final Map<AccountId, String> names = new HashMap<>();
    private Optional<Posts> posts = Optional.empty();
    private Optional<UnitTree> units = Optional.empty();
    private Optional<List<Delegation>> delegations = Optional.empty();

    People(Stores stores, OrganisationId organisation, Instant now) {
        this.stores = stores;
        this.organisation = organisation;
        this.now = now;
    }

    /** Posts by who holds them and where: a document may be given to a thousand people. */
    private record Posts(Map<AccountId, List<Post>> ofPeople, Map<UnitId, List<Post>> ofUnits) {
        static Posts of(List<Post> all) {
            return new Posts(
                    all.stream().collect(Collectors.groupingBy(Post::account)),
                    all.stream().collect(Collectors.groupingBy(Post::unit)));
        }
    }

    private Posts posts() {
        if (posts.isEmpty()) {
            posts = Optional.of(Posts.of(stores.posts().heldIn(organisation, now)));
        }
        return posts.get();
    }

    /** The posts of one person. */
    List<Post> posts(AccountId account) {
        return posts().ofPeople().getOrDefault(account, List.of());
    }

    UnitTree units() {
        if (units.isEmpty()) {
            units = Optional.of(new UnitTree(stores.organisations().units(organisation)));
        }
        return units.get();
    }

    private List<Delegation> delegations() {
        if (delegations.isEmpty()) {
            delegations = Optional.of(stores.delegations().standing(organisation, now).stream()
                    .filter(delegation -> delegation.isActiveAt(now))
                    .toList());
        }
        return delegations.get();
    }

    /** The posts by which an assignee receives: a person's in that unit, or those of whoever heads the unit. */
    List<Post> receiving(Assignee assignee) {
        return switch (assignee) {
            case Assignee.ToPerson(AccountId account, UnitId unit) ->
                posts(account).stream()
                        .filter(post -> post.unit().equals(unit))
                        .limit(1)
                        .toList();
            case Assignee.ToUnit(UnitId unit) ->
                posts().ofUnits().getOrDefault(unit, List.of()).stream()
                        .filter(IncomingFacts::heads)
                        .toList();
        };
    }

    /** The accounts that hold what is assigned so. */
    Set<AccountId> holders(Assignee assignee) {
        return switch (assignee) {
            case Assignee.ToPerson(AccountId account, UnitId unit) -> Set.of(account);
            case Assignee.ToUnit(UnitId unit) ->
                receiving(assignee).stream().map(Post::account).collect(Collectors.toSet());
        };
    }

    /** Who stands in for a person now with documents of this type. */
    List<AccountId> deputies(AccountId absent, String typeCode) {
        return delegations().stream()
                .filter(delegation -> delegation.from().equals(absent) && delegation.covers(typeCode))
                .map(Delegation::to)
                .distinct()
                .toList();
    }

    /** Whether the unit of an assignee lies within another unit. */
    boolean isWithin(Assignee assignee, UnitId unit) {
        return units().within(unit).contains(unitOf(assignee));
    }

    static UnitId unitOf(Assignee assignee) {
        return switch (assignee) {
            case Assignee.ToPerson(AccountId account, UnitId unit) -> unit;
            case Assignee.ToUnit(UnitId unit) -> unit;
        };
    }

    /** How an assignee is called. */
    String name(Assignee assignee) {
        return switch (assignee) {
            case Assignee.ToPerson(AccountId account, UnitId unit) -> name(account);
            case Assignee.ToUnit(UnitId unit) -> unitName(unit);
        };
    }

    String unitName(UnitId unit) {
        return units().find(unit).map(Unit::name).orElse("");
    }

    /** How a person is called; reads the name if it was not read yet. */
    String name(AccountId account) {
        readNames(Set.of(account));
        return names.getOrDefault(account, "");
    }

    /** Both names, where one stood in for another. */
    String name(AccountId actor, Optional<AccountId> onBehalfOf) {
        return onBehalfOf.map(absent -> name(actor) + " thay " + name(absent)).orElseGet(() -> name(actor));
    }

    /** Reads many names in one go. */
    void readNames(Collection<AccountId> accounts) {
        List<AccountId> unknown = new ArrayList<>(accounts);
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            for (Account account : stores.accounts().findAll(Set.copyOf(unknown))) {
                names.put(account.id(), account.name().value());
            }
        }
    }
}
