package org.vanthu.api.people;

import org.vanthu.domain.AccountId;

/**
 * An account with a password that somebody else set.
 *
 * @param firstPassword to be handed to the person; shown this once and stored nowhere
 */
public record OpenedAccount(AccountId id, char[] firstPassword) {

    @Override
    public String toString() {
        return "OpenedAccount[" + id + "]";
    }
}
