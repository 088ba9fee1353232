package org.vanthu.core.internal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vanthu.api.Credentials;
import org.vanthu.api.Session;
import org.vanthu.core.internal.office.Office;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.LockOut;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.password.PasswordHashes;
import org.vanthu.spi.store.Stores;

/**
 * Lets people in. An unknown login, a wrong password, a suspended and a closed account are told apart neither by words nor
 * by time. A try is counted before the password is looked at, and outside of any transaction the expensive part is done.
 */
public final class SignIn {

    /** All desks together from which an account has not signed in before. */
    private static final String STRANGE_PLACE = "";

    private final Office office;
    private final PasswordHashes passwords;

    public SignIn(Office office) {
        this.office = office;
        this.passwords = office.parts().passwords();
    }

    /** A session, or refused with {@link SignInTrouble#WRONG} or {@link SignInTrouble#WAIT}. */
    public Outcome<Session> in(Credentials credentials) {
        Outcome<Login> login = Login.read(credentials.login(), "login");
        if (!login.isDone()) {
            spendTheTimeOfACheck(credentials.password(), settings().cost());
            return Outcome.refused(SignInTrouble.WRONG);
        }
        return office.store()
                .change(stores -> Outcome.done(begin(stores, login.orThrow(), credentials.desk())))
                .flatMap(attempt -> check(attempt, credentials));
    }

    private SignInSettings settings() {
        return office.store().read(stores -> stores.signIns().settings());
    }

    private Attempt begin(Stores stores, Login login, String desk) {
        Instant now = office.now(stores);
        Optional<Account> account = stores.accounts().findByLogin(login);
        boolean known = account.filter(person -> stores.signIns().knows(person.id(), desk))
                .isPresent();
        String place = known ? desk : STRANGE_PLACE;
        stores.signIns().forgetTriesBefore(now.minus(LockOut.FORGOTTEN_AFTER));
        LockOut tries = stores.signIns().tries(login.value(), place);
        SignInSettings settings = stores.signIns().settings();
        Duration delay = tries.delayAt(now, settings.lockOut());
        if (delay.isZero()) {
            stores.signIns().keepTries(login.value(), place, tries, tries.tried(now));
        }
        Optional<String> hash = account.map(person -> stores.accounts().passwordHash(person.id()));
        return new Attempt(login, place, account, hash, delay, settings);
    }

    private Outcome<Session> check(Attempt attempt, Credentials credentials) {
        if (!attempt.delay.isZero()) {
            return Outcome.refused(
                    SignInTrouble.WAIT, "seconds", attempt.delay.plusMillis(999).toSeconds());
        }
        if (!isRight(attempt, credentials.password())) {
            office.store().change(stores -> recordRefusal(stores, attempt));
            return Outcome.refused(SignInTrouble.WRONG);
        }
        return office.store().change(stores -> finish(stores, attempt, credentials));
    }

    private boolean isRight(Attempt attempt, char[] password) {
        if (attempt.hash.isEmpty()) {
            spendTheTimeOfACheck(password, attempt.settings.cost());
            return false;
        }
        return passwords.isOf(password, attempt.hash.get());
    }

    private void spendTheTimeOfACheck(char[] password, PasswordCost cost) {
        passwords.hash(password, cost);
    }

    private Outcome<Outcome.Nothing> recordRefusal(Stores stores, Attempt attempt) {
        attempt.account.ifPresent(person -> record(stores, person, "SIGN_IN_REFUSED", attempt));
        return Outcome.done();
    }

    private Outcome<Session> finish(Stores stores, Attempt attempt, Credentials credentials) {
        Instant now = office.now(stores);
        Account person = stores.accounts()
                .find(attempt.account.orElseThrow().id())
                .filter(Account::isActive)
                .orElse(null);
        if (person == null || !stores.accounts().passwordHash(person.id()).equals(attempt.hash.orElseThrow())) {
            return Outcome.refused(SignInTrouble.WRONG);
        }
        stores.signIns().forgetTries(attempt.login.value(), attempt.place);
        stores.signIns().remember(person.id(), credentials.desk(), now);
        stores.accounts().noteUse(person.id(), now);
        PasswordCost wanted = attempt.settings.cost();
        if (passwords.costOf(attempt.hash.get()).isWeakerThan(wanted)) {
            stores.accounts().keepPassword(person.id(), passwords.hash(credentials.password(), wanted));
        }
        record(stores, person, "SIGNED_IN", attempt);
        return Outcome.done(
                new OfficeSession(office, new SignedInLife(office, person.id(), attempt.settings.terms(), now)));
    }

    private void record(Stores stores, Account person, String act, Attempt attempt) {
        boolean refused = act.equals("SIGN_IN_REFUSED");
        stores.events()
                .append(new NewEvent(
                        office.now(stores),
                        refused ? Installation.ACCOUNT : person.id(),
                        Optional.empty(),
                        act,
                        person.id().kind(),
                        person.id().toString(),
                        person.home(),
                        Payload.of("place", attempt.place.isEmpty() ? "strange" : "known")));
    }

    /**
     * A counted try.
     *
     * @param delay when not zero, the try was not counted and must wait
     */
    private record Attempt(
            Login login,
            String place,
            Optional<Account> account,
            Optional<String> hash,
            Duration delay,
            SignInSettings settings) {}
}
