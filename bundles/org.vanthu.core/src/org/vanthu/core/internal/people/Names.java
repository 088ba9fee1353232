package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.people.PostHeld;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.Stores;

/** The names to show for identities, each looked up once in an act. */
public final class Names {

    private final Stores stores;
    private final Map<OrganisationId, String> organisations = new HashMap<>();
    private final Map<UnitId, String> units = new HashMap<>();

    public Names(Stores stores) {
        this.stores = stores;
    }

    String organisation(OrganisationId organisation) {
        return organisations.computeIfAbsent(
                organisation,
                id -> stores.organisations().find(id).map(Organisation::name).orElse(""));
    }

    String unit(UnitId unit) {
        return units.computeIfAbsent(
                unit, id -> stores.organisations().findUnit(id).map(Unit::name).orElse(""));
    }

    /** The full names of people. */
    public Map<AccountId, String> people(Set<AccountId> people) {
        return stores.accounts().findAll(people).stream()
                .collect(Collectors.toMap(Account::id, account -> account.name().value()));
    }

    List<PostHeld> running(AccountId account, Instant now) {
        return posts(stores.posts().ofAccount(account).stream()
                .filter(post -> post.isHeldAt(now))
                .toList());
    }

    List<PostHeld> posts(List<Post> posts) {
        return posts.stream()
                .map(post -> new PostHeld(post, organisation(post.organisation()), unit(post.unit())))
                .toList();
    }
}
