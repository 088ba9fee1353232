package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.api.people.Delegations;
import org.vanthu.api.people.GivenDelegation;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;

/** Delegations, given and taken back. */
final class DelegationActs implements Delegations {

    private static final int LATEST = 100;

    private final Act act;
    private final Stores stores;

    DelegationActs(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    @Override
    public Outcome<List<DelegationRow>> mine() {
        return Outcome.done(rows(stores.delegations().concerning(act.actor().account(), LATEST)));
    }

    @Override
    public Outcome<List<DelegationRow>> standing(OrganisationId organisation) {
        return Outcome.done(rows(stores.delegations().standing(organisation, act.now())));
    }

    private List<DelegationRow> rows(List<Delegation> delegations) {
        Set<AccountId> people = new HashSet<>();
        delegations.forEach(delegation -> people.addAll(Set.of(delegation.from(), delegation.to())));
        Map<AccountId, String> names = new Names(stores).people(people);
        return delegations.stream()
                .map(delegation ->
                        new DelegationRow(delegation, names.get(delegation.from()), names.get(delegation.to())))
                .toList();
    }

    @Override
    public Outcome<GivenDelegation> give(DelegationDraft draft) {
        return make(act.actor().account(), draft);
    }

    @Override
    public Outcome<GivenDelegation> giveFor(OrganisationId organisation, AccountId absent, DelegationDraft draft) {
        if (!draft.organisation().equals(organisation)) {
            throw new IllegalArgumentException("a delegation in another body than the one asked for");
        }
        return make(absent, draft);
    }

    private Outcome<GivenDelegation> make(AccountId absent, DelegationDraft draft) {
        Typed typed = new Typed();
        typed.add(Delegation.check(absent, draft.to(), draft.begin(), draft.end(), draft.reason(), act.now()));
        person(absent, draft.organisation(), "from").ifPresent(typed::add);
        person(draft.to(), draft.organisation(), "to").ifPresent(typed::add);
        eachOther(absent, draft).ifPresent(typed::add);
        return typed.then(() -> new Delegation(
                        DelegationId.at(act.now()),
                        draft.organisation(),
                        absent,
                        draft.to(),
                        draft.begin(),
                        draft.end(),
                        draft.documentTypes(),
                        draft.reason().strip(),
                        act.actor().account(),
                        act.now(),
                        Optional.empty()))
                .map(this::keep);
    }

    private GivenDelegation keep(Delegation delegation) {
        People before = new People(stores, delegation.organisation(), act.now());
        List<Conflict> conflicts = before.with(delegation).conflictsNotIn(before);
        stores.delegations().add(delegation);
        act.recordIn(
                delegation.organisation(),
                "DELEGATION_GIVEN",
                delegation.id(),
                Payload.of(
                        "from", delegation.from(),
                        "to", delegation.to(),
                        "begin", delegation.begin(),
                        "end", delegation.end(),
                        "types", delegation.documentTypes().stream().sorted().toList()));
        return new GivenDelegation(delegation.id(), conflicts);
    }

    /** Both must be active and have a post in the body that has not ended. */
    private Optional<Trouble> person(AccountId id, OrganisationId organisation, String field) {
        Optional<Account> account = stores.accounts().find(id);
        if (account.isEmpty()) {
            return Optional.of(Trouble.ofField(AccountTrouble.UNKNOWN_ACCOUNT, field));
        }
        String name = account.get().name().value();
        if (account.get().isClosed() || field.equals("to") && !account.get().isActive()) {
            return Optional.of(Trouble.ofField(DelegationTrouble.DEPUTY_NOT_ACTIVE, field, "name", name));
        }
        boolean there = stores.posts().ofAccount(id).stream()
                .anyMatch(post ->
                        post.organisation().equals(organisation) && !post.term().isOverAt(act.now()));
        return there
                ? Optional.empty()
                : Optional.of(Trouble.ofField(DelegationTrouble.DEPUTY_OF_ANOTHER_ORGANISATION, field, "name", name));
    }

    private Optional<Trouble> eachOther(AccountId absent, DelegationDraft draft) {
        Instant begin = draft.begin();
        Instant end = draft.end();
        if (!begin.isBefore(end)) {
            return Optional.empty();
        }
        return stores.delegations().standing(draft.organisation(), act.now()).stream()
                .filter(other -> other.from().equals(draft.to()) && other.to().equals(absent))
                .filter(other -> Term.between(other.begin(), other.end()).overlaps(Term.between(begin, end)))
                .findFirst()
                .flatMap(other -> stores.accounts().find(draft.to()))
                .map(deputy -> Trouble.ofField(DelegationTrouble.DEPUTY_OF_EACH_OTHER, "to", "name", deputy.name()));
    }

    @Override
    public Outcome<Nothing> revoke(DelegationId delegation) {
        return takeBack(delegation);
    }

    @Override
    public Outcome<Nothing> revokeFor(DelegationId delegation) {
        return takeBack(delegation);
    }

    private Outcome<Nothing> takeBack(DelegationId id) {
        Delegation delegation = stores.delegations().find(id).orElseThrow();
        if (delegation.revokedAt().isPresent() || !act.now().isBefore(delegation.end())) {
            return Outcome.refused(DelegationTrouble.ALREADY_REVOKED);
        }
        stores.delegations().revoke(id, act.now());
        act.record("DELEGATION_REVOKED", id, Payload.of("from", delegation.from(), "to", delegation.to()));
        return Outcome.done();
    }
}
