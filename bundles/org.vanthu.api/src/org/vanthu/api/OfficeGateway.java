package org.vanthu.api;

import org.vanthu.domain.outcome.Outcome;

/** The door of an office: nothing is reached but through a session. */
public interface OfficeGateway {

    /**
     * Signs a person in. An unknown login and a wrong password are answered with the same words and after the same time;
     * too many tries lock the account for a growing while.
     */
    Outcome<Session> signIn(Credentials credentials);
}
