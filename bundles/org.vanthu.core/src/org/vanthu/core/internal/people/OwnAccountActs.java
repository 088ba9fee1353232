package org.vanthu.core.internal.people;

import java.util.Arrays;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.OwnProfile;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.password.PasswordHashes;
import org.vanthu.spi.store.Stores;

/** One's own account. */
final class OwnAccountActs implements OwnAccount {

    private final Act act;
    private final Stores stores;
    private final AccountId own;

    OwnAccountActs(Act act) {
        this.act = act;
        this.stores = act.stores();
        this.own = act.actor().account();
    }

    @Override
    public Outcome<OwnProfile> mine() {
        Account account = stores.accounts().find(own).orElseThrow();
        Names names = new Names(stores);
        return Outcome.done(new OwnProfile(
                account,
                names.organisation(account.home()),
                names.running(own, act.now()),
                stores.certificates().ofAccount(own),
                stores.signIns().settings().shortestPassword()));
    }

    @Override
    public Outcome<Nothing> changePassword(PasswordChange change) {
        PasswordHashes passwords = act.parts().passwords();
        Account account = stores.accounts().find(own).orElseThrow();
        if (!passwords.isOf(change.current(), stores.accounts().passwordHash(own))) {
            return Outcome.refused(Trouble.ofField(SignInTrouble.CURRENT_PASSWORD_WRONG, "current"));
        }
        if (Arrays.equals(change.current(), change.next())) {
            return Outcome.refused(Trouble.ofField(SignInTrouble.PASSWORD_NOT_NEW, "next"));
        }
        return new AccountForms(stores)
                .checkPassword(change.next(), account, "next")
                .map(good -> {
                    stores.accounts()
                            .keepPassword(
                                    own,
                                    passwords.hash(
                                            change.next(),
                                            stores.signIns().settings().cost()));
                    stores.accounts().endSessions(own, act.now());
                    stores.accounts()
                            .replace(AccountActs.with(
                                    account, account.name(), account.state(), false, account.version() + 1));
                    act.recordIn(account.home(), "PASSWORD_CHANGED", own, Payload.EMPTY);
                    return Nothing.NOTHING;
                });
    }
}
