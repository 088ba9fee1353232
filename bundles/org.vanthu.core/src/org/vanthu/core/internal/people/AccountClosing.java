package org.vanthu.core.internal.people;

import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.DraftMove;
import org.vanthu.core.internal.outgoing.OpinionMove;
import org.vanthu.core.internal.outgoing.Taker;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.Stores;

/** Closes accounts, and everything that hangs on them with it, so that nothing of it works a moment longer. */
final class AccountClosing {

    private static final int EVERY_DELEGATION = 10_000;
    private static final int REASON_KEPT = 200;
    private static final int MOST_COUNTED = 1000;

    private final Act act;
    private final Stores stores;

    AccountClosing(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    /** The account, if it is not closed. */
    Outcome<Account> open(AccountId account) {
        Account found = stores.accounts().find(account).orElseThrow();
        return found.isClosed()
                ? Outcome.refused(AccountTrouble.ACCOUNT_CLOSED, "name", found.name())
                : Outcome.done(found);
    }

    /** The account, if it is not closed and not the actor's own: nobody locks themselves out, or the last key is lost. */
    Outcome<Account> another(AccountId account) {
        return account.equals(act.actor().account()) ? Outcome.refused(AccountTrouble.OWN_ACCOUNT) : open(account);
    }

    Outcome<Nothing> close(AccountId account, String reason) {
        return another(account).flatMap(this::withoutOpenWork).map(before -> {
            endPosts(account);
            revokeDelegations(account);
            withdrawCertificates(account);
            stores.accounts().endSessions(account, act.now());
            stores.accounts()
                    .replace(
                            AccountActs.with(before, before.name(), Account.State.CLOSED, false, before.version() + 1));
            act.record("ACCOUNT_CLOSED", account, Payload.of("reason", short200(reason)));
            return Nothing.NOTHING;
        });
    }

    /** Nothing may be left with somebody who cannot come in any more (NĐ 30/2020, Art. 31). */
    private Outcome<Account> withoutOpenWork(Account account) {
        Taker anybody = new Taker(act, Optional.empty());
        int open = stores.routing().openOf(account.id(), MOST_COUNTED).size()
                + DraftMove.of(act, account.id(), anybody).goingOver()
                + OpinionMove.of(act, account.id(), anybody).goingOver()
                + toSubmit(account.id());
        return open == 0
                ? Outcome.done(account)
                : Outcome.refused(
                        AccountTrouble.ACCOUNT_HAS_OPEN_WORK,
                        "name",
                        account.name(),
                        "count",
                        open >= MOST_COUNTED ? MOST_COUNTED + "+" : open);
    }

    /** These lie with this clerk alone; what is to be registered or issued lies with every clerk of the body. */
    private int toSubmit(AccountId account) {
        return stores.desks()
                .firstPage(account, Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, MOST_COUNTED)
                .size();
    }

    private void endPosts(AccountId account) {
        for (Post post : stores.posts().ofAccount(account)) {
            if (!post.term().isOverAt(act.now())) {
                stores.posts()
                        .end(post.id(), post.term().endedAt(act.now()).until().orElseThrow());
            }
        }
    }

    private void revokeDelegations(AccountId account) {
        List<Delegation> all = stores.delegations().concerning(account, EVERY_DELEGATION);
        all.stream()
                .filter(delegation ->
                        delegation.revokedAt().isEmpty() && act.now().isBefore(delegation.end()))
                .forEach(delegation -> stores.delegations().revoke(delegation.id(), act.now()));
    }

    private void withdrawCertificates(AccountId account) {
        for (RegisteredCertificate certificate : stores.certificates().ofAccount(account)) {
            stores.certificates().withdraw(certificate.fingerprint(), act.now());
        }
    }

    /** As much of a reason as an event keeps. */
    static String short200(String reason) {
        String tidy = reason.strip();
        return tidy.length() <= REASON_KEPT ? tidy : tidy.substring(0, REASON_KEPT);
    }
}
