package org.vanthu.api.people;

import java.util.Optional;
import org.vanthu.domain.AccountId;

/**
 * Which page of a list of accounts is wanted.
 *
 * @param words the beginning of a word of the name, of the login, or of a word in the name or abbreviation of a unit in which the
 *     person has a post; with or without tones; blank for every account
 * @param after the last account of the page before; empty for the first page
 * @param size accounts wanted, at most 200
 */
public record AccountPage(String words, Optional<AccountId> after, int size) {

    /** The first page of every account. */
    public static AccountPage first(int size) {
        return new AccountPage("", Optional.empty(), size);
    }

    /** The page of every account after this one. */
    public static AccountPage after(AccountId last, int size) {
        return new AccountPage("", Optional.of(last), size);
    }
}
