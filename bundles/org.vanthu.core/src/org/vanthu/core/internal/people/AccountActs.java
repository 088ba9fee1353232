package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.Seen;
import org.vanthu.api.people.AccountCard;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.AccountPage;
import org.vanthu.api.people.AccountRow;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.BegunPost;
import org.vanthu.api.people.ClosedOrNot;
import org.vanthu.api.people.ConflictsFound;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.PostForecast;
import org.vanthu.api.people.ReviewedAccount;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.store.AccountsSought;

/** Accounts of people, kept. */
final class AccountActs implements Accounts {

    private static final int LONGEST_PAGE = 200;
    private static final int DELEGATIONS_SHOWN = 50;

    private final Act act;
    private final Names names;
    private final PostActs posts;
    private final AccountClosing closing;

    AccountActs(Act act) {
        this.act = act;
        this.names = new Names(act.stores());
        this.posts = new PostActs(act);
        this.closing = new AccountClosing(act);
    }

    @Override
    public Outcome<List<AccountRow>> page(OrganisationId organisation, AccountPage page) {
        Optional<Account> last =
                page.after().flatMap(id -> act.stores().accounts().find(id));
        int limit = Math.clamp(page.size(), 1, LONGEST_PAGE);
        return Outcome.done(
                act.stores().accounts().page(organisation, sought(organisation, page.words()), last, limit).stream()
                        .map(account -> new AccountRow(account, names.running(account.id(), act.now())))
                        .toList());
    }

    private AccountsSought sought(OrganisationId organisation, String typed) {
        String words = Toneless.of(typed);
        Set<UnitId> units = words.isEmpty()
                ? Set.of()
                : act.stores().organisations().units(organisation).stream()
                        .filter(unit -> isCalled(unit.name(), words)
                                || isCalled(unit.abbreviation().value(), words))
                        .map(Unit::id)
                        .collect(Collectors.toSet());
        return new AccountsSought(typed, units, act.now());
    }

    private static boolean isCalled(String name, String words) {
        return (' ' + Toneless.of(name)).contains(' ' + words);
    }

    @Override
    public Outcome<AccountCard> show(AccountId account) {
        Account found = act.stores().accounts().find(account).orElseThrow();
        return Outcome.done(new AccountCard(
                found,
                names.organisation(found.home()),
                names.posts(act.stores().posts().ofAccount(account)),
                act.stores().certificates().ofAccount(account),
                act.stores().delegations().concerning(account, DELEGATIONS_SHOWN)));
    }

    @Override
    public Outcome<OpenedAccount> open(OrganisationId organisation, AccountDraft draft) {
        Organisation home = act.stores().organisations().find(organisation).orElseThrow();
        if (!home.isActive()) {
            return Outcome.refused(OrganisationTrouble.ORGANISATION_CLOSED, "name", home.name());
        }
        AccountForms forms = new AccountForms(act.stores());
        char[] first = draft.firstPassword().map(char[]::clone).orElseGet(FirstPasswords::next);
        return forms.account(AccountId.at(act.now()), organisation, draft.login(), draft.fullName(), act.now())
                .flatMap(account -> forms.checkPassword(first, account, "firstPassword")
                        .map(good -> with(account, account.name(), account.state(), true, 0)))
                .map(account -> {
                    add(act, account, hash(first));
                    return new OpenedAccount(account.id(), first);
                });
    }

    /** Writes a new account with what is kept of its first password. */
    static void add(Act act, Account account, String hash) {
        act.stores().accounts().add(account, hash);
        act.record(
                "ACCOUNT_OPENED",
                account.id(),
                Payload.of(
                        "login", account.login().value(), "name", account.name().value()));
    }

    private String hash(char[] password) {
        return act.parts()
                .passwords()
                .hash(password, act.stores().signIns().settings().cost());
    }

    @Override
    public Outcome<Nothing> rename(Seen<AccountId> account, String fullName) {
        return closing.open(account.id())
                .flatMap(before -> FullName.read(fullName, "fullName").map(name -> {
                    keep(before, name, before.state(), before.mustChangePassword());
                    act.record("ACCOUNT_RENAMED", before.id(), Payload.of("name", name.value()));
                    return Nothing.NOTHING;
                }));
    }

    @Override
    public Outcome<OpenedAccount> resetPassword(Seen<AccountId> account) {
        return closing.open(account.id()).map(before -> {
            char[] first = FirstPasswords.next();
            act.stores().accounts().keepPassword(before.id(), hash(first));
            act.stores().accounts().endSessions(before.id(), act.now());
            keep(before, before.name(), before.state(), true);
            act.record("PASSWORD_RESET", before.id(), Payload.EMPTY);
            return new OpenedAccount(before.id(), first);
        });
    }

    @Override
    public Outcome<Nothing> suspend(Seen<AccountId> account, String reason) {
        return closing.another(account.id()).map(before -> {
            act.stores().accounts().endSessions(before.id(), act.now());
            keep(before, before.name(), Account.State.SUSPENDED, before.mustChangePassword());
            act.record("ACCOUNT_SUSPENDED", before.id(), Payload.of("reason", AccountClosing.short200(reason)));
            return Nothing.NOTHING;
        });
    }

    @Override
    public Outcome<Nothing> resume(Seen<AccountId> account) {
        return closing.open(account.id()).map(before -> {
            keep(before, before.name(), Account.State.ACTIVE, before.mustChangePassword());
            act.record("ACCOUNT_RESUMED", before.id(), Payload.EMPTY);
            return Nothing.NOTHING;
        });
    }

    private void keep(Account before, FullName name, Account.State state, boolean mustChange) {
        act.stores().accounts().replace(with(before, name, state, mustChange, before.version() + 1));
    }

    static Account with(Account before, FullName name, Account.State state, boolean mustChange, long version) {
        return new Account(
                before.id(),
                before.home(),
                before.login(),
                name,
                state,
                mustChange,
                before.openedAt(),
                before.lastUse(),
                version);
    }

    @Override
    public Outcome<Nothing> close(Seen<AccountId> account, String reason) {
        return closing.close(account.id(), reason);
    }

    @Override
    public Outcome<List<ClosedOrNot>> closeAll(OrganisationId organisation, List<AccountId> accounts, String reason) {
        List<ClosedOrNot> results = new ArrayList<>();
        for (AccountId account : new LinkedHashSet<>(accounts)) {
            boolean there = act.stores()
                    .accounts()
                    .find(account)
                    .filter(found -> found.home().equals(organisation))
                    .isPresent();
            Outcome<Nothing> closed =
                    there ? closing.close(account, reason) : Outcome.refused(AccountTrouble.UNKNOWN_ACCOUNT);
            results.add(new ClosedOrNot(account, closed.troubles()));
        }
        long done = results.stream().filter(ClosedOrNot::isClosed).count();
        act.record("ACCOUNTS_REVIEWED", organisation, Payload.of("asked", results.size(), "closed", done));
        return Outcome.done(results);
    }

    @Override
    public Outcome<PostForecast> foresee(UnitId unit, PostDraft draft) {
        return posts.foresee(unit, draft);
    }

    @Override
    public Outcome<BegunPost> beginPost(UnitId unit, PostDraft draft) {
        return posts.begin(unit, draft);
    }

    @Override
    public Outcome<Nothing> endPost(PostId post) {
        return posts.end(post, act.now());
    }

    @Override
    public Outcome<Nothing> endPostAt(PostId post, Instant at) {
        return posts.end(post, at);
    }

    @Override
    public Outcome<ConflictsFound> conflicts(OrganisationId organisation) {
        List<Conflict> found = new People(act.stores(), organisation, act.now()).conflicts();
        Set<AccountId> people =
                found.stream().flatMap(conflict -> conflict.people().stream()).collect(Collectors.toSet());
        return Outcome.done(new ConflictsFound(found, new Names(act.stores()).people(people)));
    }

    @Override
    public Outcome<List<ReviewedAccount>> review(OrganisationId organisation) {
        return Outcome.done(new AccountReview(act.stores(), organisation, act.now()).findings());
    }
}
