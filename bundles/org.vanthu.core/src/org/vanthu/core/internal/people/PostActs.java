package org.vanthu.core.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.people.BegunPost;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.PostForecast;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RightsShift;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;

/** Gives and ends posts; rights begin and end with them. */
final class PostActs {

    /** A change of heads is entered within this time, in whatever order the posts begin and end. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final Act act;
    private final Stores stores;

    PostActs(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    Outcome<PostForecast> foresee(UnitId unit, PostDraft draft) {
        return read(unit, draft).map(this::forecast);
    }

    Outcome<BegunPost> begin(UnitId unit, PostDraft draft) {
        return read(unit, draft).map(post -> {
            PostForecast brought = forecast(post);
            stores.accounts().replace(stores.accounts().find(post.account()).orElseThrow());
            add(post);
            return new BegunPost(post.id(), brought);
        });
    }

    /** Writes a new post. */
    void add(Post post) {
        stores.posts().add(post);
        act.record(
                "POST_BEGUN",
                post.account(),
                Payload.of(
                        "post", post.id(),
                        "unit", post.unit(),
                        "title", post.position().title(),
                        "rank", post.position().rank(),
                        "roles", post.roles().stream().map(Role::code).sorted().toList(),
                        "from", post.term().from(),
                        "until", post.term().until()));
    }

    private Outcome<Post> read(UnitId unitId, PostDraft draft) {
        Unit unit = stores.organisations().findUnit(unitId).orElseThrow();
        Optional<Account> account = stores.accounts().find(draft.account());
        Typed typed = new Typed();
        if (!unit.isOpen()) {
            typed.add(Trouble.of(OrganisationTrouble.UNIT_CLOSED, "name", unit.name()));
        }
        if (account.isEmpty()) {
            typed.add(Trouble.ofField(AccountTrouble.UNKNOWN_ACCOUNT, "account"));
        }
        account.filter(Account::isClosed)
                .ifPresent(closed ->
                        typed.add(Trouble.ofField(AccountTrouble.ACCOUNT_CLOSED, "account", "name", closed.name())));
        Optional<String> title = typed.read(Position.readTitle(draft.title(), "title"));
        if (draft.roles().isEmpty()) {
            typed.add(Trouble.ofField(AccountTrouble.POST_WITHOUT_ROLE, "roles"));
        }
        Instant from = draft.from().orElse(act.now());
        if (draft.until().filter(end -> !from.isBefore(end)).isPresent()) {
            typed.add(Trouble.ofField(AccountTrouble.POST_ENDS_BEFORE_IT_BEGINS, "until"));
        }
        return typed.then(() -> new Post(
                PostId.at(act.now()),
                draft.account(),
                unit.organisation(),
                unitId,
                new Position(title.orElseThrow(), draft.rank()),
                draft.roles(),
                new Term(from, draft.until())));
    }

    private PostForecast forecast(Post post) {
        People before = new People(stores, post.organisation(), act.now());
        People after = before.with(post);
        RightsShift shift =
                RightsShift.of(post.account(), before.permissions(post.account()), after.permissions(post.account()));
        return new PostForecast(shift, otherHeads(post), after.conflictsNotIn(before));
    }

    /** Who heads the unit beside this post, or did when it was last looked after: their desk has to be thought of. */
    private List<Account> otherHeads(Post post) {
        if (post.position().rank() != Position.Rank.HEAD) {
            return List.of();
        }
        Set<AccountId> heads = stores.posts().headsOf(post.unit(), act.now().minus(LATELY)).stream()
                .map(Post::account)
                .filter(head -> !head.equals(post.account()))
                .collect(Collectors.toSet());
        return stores.accounts().findAll(heads).stream()
                .filter(account -> !account.isClosed())
                .toList();
    }

    Outcome<Nothing> end(PostId id, Instant at) {
        Post post = stores.posts().find(id).orElseThrow();
        if (post.term().isOverAt(act.now())) {
            return Outcome.refused(AccountTrouble.POST_ENDED);
        }
        Instant end = Stream.of(at, act.now(), post.term().from())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (isLastAdministratorsPost(post)) {
            return Outcome.refused(
                    AccountTrouble.LAST_ADMINISTRATOR,
                    "name",
                    stores.accounts().find(post.account()).orElseThrow().name(),
                    "organisation",
                    new Names(stores).organisation(post.organisation()));
        }
        stores.posts().end(id, end);
        act.record("POST_ENDED", post.account(), Payload.of("post", id, "unit", post.unit(), "until", end));
        return Outcome.done();
    }

    /** Only where nobody above could administer the body instead. */
    private boolean isLastAdministratorsPost(Post post) {
        if (!stores.organisations().superiors(post.organisation()).isEmpty()) {
            return false;
        }
        People people = new People(stores, post.organisation(), act.now());
        return administers(people, post)
                && people.posts().stream()
                        .noneMatch(other -> !other.id().equals(post.id()) && administers(people, other));
    }

    private static boolean administers(People people, Post post) {
        return post.roles().stream().anyMatch(role -> people.permissions(role).contains(Permission.MANAGE_ACCOUNTS));
    }
}
