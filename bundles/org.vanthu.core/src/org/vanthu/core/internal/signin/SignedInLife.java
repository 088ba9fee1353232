package org.vanthu.core.internal.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.core.internal.gate.OperationModel;
import org.vanthu.core.internal.office.Office;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.SessionTerms;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.store.AccountStanding;
import org.vanthu.spi.store.Stores;

/**
 * The session of a person who signed in. Ends by {@link #end}, by being idle, by its age, when the account is suspended or
 * closed, and when its sessions are ended by an administrator or a change of the password elsewhere. All of it is asked
 * anew for every call.
 */
final class SignedInLife implements SessionLife {

    private final Office office;
    private final AccountId account;
    private final SessionTerms terms;
    private final Instant begun;
    private final AtomicReference<Instant> lastUse;
    private final AtomicReference<Instant> validFrom;
    private final AtomicBoolean ended = new AtomicBoolean();

    SignedInLife(Office office, AccountId account, SessionTerms terms, Instant begun) {
        this.office = office;
        this.account = account;
        this.terms = terms;
        this.begun = begun;
        this.lastUse = new AtomicReference<>(begun);
        this.validFrom = new AtomicReference<>(begun);
    }

    @Override
    public Outcome<Actor> actor(Stores stores, Instant now, OperationModel operation) {
        return alive(stores, now).flatMap(person -> {
            boolean ownAccount = operation.method().getDeclaringClass() == OwnAccount.class;
            return person.mustChangePassword() && !ownAccount
                    ? Outcome.refused(SignInTrouble.CHANGE_PASSWORD_FIRST)
                    : actorOf(stores, now);
        });
    }

    @Override
    public Outcome<Actor> person(Stores stores, Instant now) {
        return alive(stores, now).flatMap(person -> actorOf(stores, now));
    }

    private Outcome<Actor> actorOf(Stores stores, Instant now) {
        return Outcome.done(stores.rights().actor(account, now).orElseThrow());
    }

    private Outcome<AccountStanding> alive(Stores stores, Instant now) {
        if (ended.get()) {
            return Outcome.refused(SignInTrouble.SESSION_ENDED);
        }
        Optional<Trouble> over = terms.endOf(begun, lastUse.get(), now);
        if (over.isPresent()) {
            ended.set(true);
            return Outcome.refused(over.get());
        }
        Optional<AccountStanding> standing = stores.accounts().standing(account).filter(AccountStanding::isActive);
        if (standing.isEmpty() || standing.get().sessionsEndedAt().isAfter(validFrom.get())) {
            ended.set(true);
            return Outcome.refused(SignInTrouble.SESSION_ENDED);
        }
        lastUse.accumulateAndGet(now, (before, after) -> after.isAfter(before) ? after : before);
        return Outcome.done(standing.get());
    }

    @Override
    public void surviveOwnChange(Stores stores) {
        validFrom.set(stores.accounts().standing(account).orElseThrow().sessionsEndedAt());
    }

    @Override
    public void end() {
        if (ended.compareAndSet(false, true)) {
            office.store().change(this::recordSignOut);
        }
    }

    private Outcome<Outcome.Nothing> recordSignOut(Stores stores) {
        Account person = stores.accounts().find(account).orElseThrow();
        stores.events()
                .append(new NewEvent(
                        office.now(stores),
                        account,
                        Optional.empty(),
                        "SIGNED_OUT",
                        account.kind(),
                        account.toString(),
                        person.home(),
                        Payload.EMPTY));
        return Outcome.done();
    }
}
