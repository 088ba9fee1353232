package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.people.Finding;
import org.vanthu.api.people.ReviewedAccount;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.Stores;

/** Finds the accounts of a body that may belong to nobody concerned any more. */
final class AccountReview {

    private final Instant now;
    private final List<Account> accounts;
    private final Optional<Organisation> body;
    private final Set<UnitId> closedUnits = new HashSet<>();
    private final Map<String, List<Account>> byName;
    private final Map<AccountId, List<Post>> posts;

    AccountReview(Stores stores, OrganisationId organisation, Instant now) {
        this.now = now;
        this.body = stores.organisations().find(organisation);
        List<Account> concerned = stores.accounts().concerning(organisation, now);
        this.accounts = concerned.stream()
                .filter(account -> account.home().equals(organisation))
                .toList();
        this.byName = concerned.stream()
                .collect(Collectors.groupingBy(
                        account -> Toneless.of(account.name().value())));
        this.posts = stores
                .posts()
                .ofAccounts(accounts.stream().map(Account::id).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Post::account));
        stores.organisations().units(organisation).stream()
                .filter(unit -> !unit.isOpen())
                .map(Unit::id)
                .forEach(closedUnits::add);
    }

    List<ReviewedAccount> findings() {
        return accounts.stream()
                .map(account -> new ReviewedAccount(account, of(account)))
                .filter(reviewed -> !reviewed.findings().isEmpty())
                .toList();
    }

    private List<Finding> of(Account account) {
        List<Finding> found = new ArrayList<>();
        use(account).ifPresent(found::add);
        posts(account).ifPresent(found::add);
        if (body.filter(Organisation::isActive).isEmpty()) {
            found.add(new Finding.OrganisationClosed());
        }
        byName.get(Toneless.of(account.name().value())).stream()
                .filter(other -> !other.id().equals(account.id()))
                .map(other -> new Finding.PerhapsTwice(other.id(), other.login().value()))
                .forEach(found::add);
        return found;
    }

    private Optional<Finding> use(Account account) {
        if (account.lastUse().isEmpty()) {
            return account.openedAt().isAfter(now.minus(Finding.OPENED_LONG_AGO))
                    ? Optional.empty()
                    : Optional.of(new Finding.NeverUsed(account.openedAt()));
        }
        return account.lastUse()
                .filter(last -> !last.isAfter(now.minus(Finding.QUIET)))
                .map(Finding.QuietSince::new);
    }

    private Optional<Finding> posts(Account account) {
        List<Post> all = posts.getOrDefault(account.id(), List.of());
        List<Post> goingOn =
                all.stream().filter(post -> !post.term().isOverAt(now)).toList();
        if (all.isEmpty()) {
            return Optional.of(new Finding.NoUnit());
        }
        if (goingOn.isEmpty()) {
            return all.stream()
                    .map(post -> post.term().until().orElseThrow())
                    .max(Instant::compareTo)
                    .map(Finding.PostEnded::new);
        }
        return goingOn.stream().allMatch(post -> closedUnits.contains(post.unit()))
                ? Optional.of(new Finding.UnitClosed())
                : Optional.empty();
    }
}
