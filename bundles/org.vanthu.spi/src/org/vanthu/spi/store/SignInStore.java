package org.vanthu.spi.store;

import java.time.Instant;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.signin.LockOut;
import org.vanthu.domain.signin.SignInSettings;

/** What guards the door: wrong tries, known desks, settings. */
public interface SignInStore {

    /**
     * The wrong tries on a login, whether or not there is such an account, held for this transaction: who counts one more at the same
     * moment waits, and sees this one.
     *
     * @param place {@code ""} for all strange places together, else the known desk
     */
    LockOut tries(String login, String place);

    /**
     * Keeps the tries.
     *
     * @param read what {@link #tries} said in this transaction
     */
    void keepTries(String login, String place, LockOut read, LockOut tries);

    /** Forgets the tries: somebody has signed in. */
    void forgetTries(String login, String place);

    /** Forgets tries that were last made before this moment. */
    void forgetTriesBefore(Instant moment);

    /** Whether the account has signed in from this desk before. */
    boolean knows(AccountId account, String desk);

    /** Notes that the account has signed in from this desk. */
    void remember(AccountId account, String desk, Instant at);

    SignInSettings settings();

    void keepSettings(SignInSettings settings);
}
