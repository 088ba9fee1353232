package org.vanthu.api.people;

import java.util.Optional;

/**
 * An account as typed into its form.
 *
 * @param firstPassword chosen by the administrator; empty makes one. The person must change it either way
 */
public record AccountDraft(String login, String fullName, Optional<char[]> firstPassword) {

    /** With a first password that the office makes. */
    public AccountDraft(String login, String fullName) {
        this(login, fullName, Optional.empty());
    }

    @Override
    public String toString() {
        return "AccountDraft[" + login + ", " + fullName + "]";
    }
}
