package org.vanthu.api.people;

import java.util.Set;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;

/**
 * A person as one line of a list says it.
 *
 * @param number of the line, from 1, as people count it
 * @param login empty: the office makes one of the name
 * @param unit its name or abbreviation, with or without tones
 * @param title as it stands in signature blocks
 */
public record AccountLine(
        int number, String fullName, String login, String unit, String title, Position.Rank rank, Set<Role> roles) {

    public AccountLine {
        roles = Set.copyOf(roles);
    }
}
