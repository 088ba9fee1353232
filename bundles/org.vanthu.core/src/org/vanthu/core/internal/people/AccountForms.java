package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.PasswordRules;
import org.vanthu.spi.store.Stores;

/** Reads the forms of accounts, with everything that can be wrong in them. */
public final class AccountForms {

    private static final PasswordRules RULES = PasswordRules.shipped();

    private final Stores stores;

    public AccountForms(Stores stores) {
        this.stores = stores;
    }

    /** A new account as typed; whoever chose the password keeps it until {@link Account#mustChangePassword()} is set. */
    public Outcome<Account> account(
            AccountId id, OrganisationId home, String typedLogin, String typedName, Instant now) {
        Typed typed = new Typed();
        Optional<Login> login = typed.read(Login.read(typedLogin, "login"));
        Optional<FullName> name = typed.read(FullName.read(typedName, "fullName"));
        login.filter(wanted -> stores.accounts().findByLogin(wanted).isPresent())
                .ifPresent(wanted -> typed.add(Trouble.ofField(AccountTrouble.LOGIN_TAKEN, "login", "login", wanted)));
        return typed.then(() -> new Account(
                id,
                home,
                login.orElseThrow(),
                name.orElseThrow(),
                Account.State.ACTIVE,
                false,
                now,
                Optional.empty(),
                0));
    }

    /** Whether a password will do for this person; troubles belong to {@code field}. */
    public Outcome<Nothing> checkPassword(char[] password, Account account, String field) {
        List<Trouble> troubles = RULES.atLeast(stores.signIns().settings().shortestPassword())
                .check(password, account.login(), account.name(), field);
        return troubles.isEmpty() ? Outcome.done() : Outcome.refused(troubles);
    }
}
