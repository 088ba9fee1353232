package org.vanthu.ui.administration.internal;

import org.vanthu.api.people.PersonFound;

/** A person in a list to pick from: name, title and unit, since two people can have one name. */
final class PersonWords {

    private PersonWords() {}

    static String of(PersonFound person) {
        return person.name() + " – " + person.post().position().title() + ", " + person.unitName();
    }
}
