package org.vanthu.domain.organisation;

import org.vanthu.domain.outcome.Outcome;

/**
 * A person's full name in Vietnamese order (family name first), NFC, at most 50 characters (FullName, NĐ 30/2020, Annex
 * VI).
 */
public record FullName(String value) {

    /** Longest name. */
    public static final int LIMIT = 50;

    public FullName {
        if (!value.equals(Names.tidy(value)) || value.isEmpty() || value.length() > LIMIT) {
            throw new IllegalArgumentException("not a tidy full name: " + value);
        }
    }

    /** The name typed by a person. */
    public static Outcome<FullName> read(String typed, String field) {
        return Names.read(typed, field, LIMIT, AccountTrouble.FULL_NAME_MISSING, AccountTrouble.FULL_NAME_TOO_LONG)
                .map(FullName::new);
    }

    /** The given name, by which people are called and lists are sorted in Vietnam: the last word. */
    public String givenName() {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
