package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Login;

/** Accounts of people, with what their sign-in needs. */
public interface AccountStore {

    /** Adds an account with the hash of its first password. The login must not be taken. */
    void add(Account account, String passwordHash);

    /** Replaces an account by its changed form; the password stays. */
    void replace(Account account);

    Optional<Account> find(AccountId account);

    /** All of these that exist. */
    List<Account> findAll(Set<AccountId> accounts);

    Optional<Account> findByLogin(Login login);

    /** Whether there is any account at all; before that the office has not started. */
    boolean isEmpty();

    /** What the account's password is checked against. */
    String passwordHash(AccountId account);

    /** Keeps the hash of a new password, or the same password's at a higher cost. */
    void keepPassword(AccountId account, String passwordHash);

    /** What decides whether sessions of the account go on; empty when there is no such account. */
    Optional<AccountStanding> standing(AccountId account);

    /** Ends all sessions of the account that began before now. */
    void endSessions(AccountId account, Instant now);

    /** Notes that the account was used; no change of the account, so the version stays. */
    void noteUse(AccountId account, Instant at);

    /**
     * Accounts that a body keeps, by given name as Vietnamese lists are, closed ones too.
     *
     * @param after the last account of the page before; empty for the first page
     */
    List<Account> page(OrganisationId organisation, AccountsSought sought, Optional<Account> after, int limit);

    /** All accounts that a body keeps, and those whose posts run in it; closed ones left out. */
    List<Account> concerning(OrganisationId organisation, Instant now);

    /** How many accounts that the body keeps are not closed. */
    long openCount(OrganisationId organisation);

    /**
     * Active people whose post runs in one of these bodies and in whose name the words occur in this order, the last one
     * perhaps unfinished; also by login.
     *
     * @param words the words as {@link org.vanthu.domain.Toneless} makes them; empty finds all
     */
    List<PersonInPost> search(Set<OrganisationId> organisations, String words, Instant now, int limit);

    /** Active people whose post runs in this unit, heads first. */
    List<PersonInPost> inUnit(UnitId unit, Instant now);
}
