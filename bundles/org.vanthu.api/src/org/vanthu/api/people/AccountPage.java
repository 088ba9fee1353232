package org.vanthu.api.people;

import java.util.Optional;
import org.vanthu.domain.AccountId;

/**
 * Which page of a list of accounts is wanted.
 *
 * @param after the last account of the page before; empty for the first page
 * @param size accounts wanted, at most 200
 */
public record AccountPage(Optional<AccountId> after, int size) {

    /** The first page. */
    public static AccountPage first(int size) {
        return new AccountPage(Optional.empty(), size);
    }

    /** The page after this account. */
    public static AccountPage after(AccountId last, int size) {
        return new AccountPage(Optional.of(last), size);
    }
}
