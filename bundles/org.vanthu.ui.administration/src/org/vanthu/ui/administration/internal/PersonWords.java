package org.vanthu.ui.administration.internal;

import java.util.List;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.outcome.Outcome;

/** A person in a list to pick from: name, title and unit, since two people can have one name. */
final class PersonWords {

    private PersonWords() {}

    /** Those found but one: nobody stands in for themselves or takes over from themselves. */
    static Outcome<List<PersonFound>> without(AccountId one, Outcome<List<PersonFound>> found) {
        return found.map(people ->
                people.stream().filter(person -> !person.account().equals(one)).toList());
    }

    static String of(PersonFound person) {
        return person.name() + " – " + person.post().position().title() + ", " + person.unitName();
    }
}
