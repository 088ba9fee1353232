package org.vanthu.domain.organisation;

import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;

/**
 * A body: an agency that works in this installation, or one that is only known as issuer and recipient.
 *
 * @param code its identification code, preferably of QĐ 20/2020
 * @param oldCode the same body's code in the old 13-character form, as older systems still send it
 * @param aliases further codes under which messages have named it
 * @param name full official name, NFC, at most 200 characters (OrganName, NĐ 30/2020, Annex VI)
 * @param abbreviation short name in notations
 * @param superior the body directly above, which stands above the name on documents; empty at the top
 * @param place name of the place in the date line ("Hà Nội" in "Hà Nội, ngày ...")
 * @param hosting whether it works here
 * @param state whether it still exists
 * @param version counts the changes, for optimistic checks
 */
public record Organisation(
        OrganisationId id,
        OrganisationCode code,
        Optional<OrganisationCode> oldCode,
        Set<OrganisationCode> aliases,
        String name,
        Abbreviation abbreviation,
        Optional<OrganisationId> superior,
        String place,
        Hosting hosting,
        State state,
        long version) {

    /** Longest name (OrganName). */
    public static final int NAME_LIMIT = 200;
    /** Longest place name. */
    public static final int PLACE_LIMIT = 100;

    /** Whether a body's people work in this installation. */
    public enum Hosting {
        /** It has units and accounts here. */
        HERE,
        /** It is in the directory as issuer and recipient only. */
        ELSEWHERE
    }

    /** Whether a body exists. */
    public enum State {
        ACTIVE,
        /** Dissolved or merged. Its past stays; nobody works in it and nothing new is sent to it. */
        CLOSED
    }

    public Organisation {
        aliases = Set.copyOf(aliases);
        if (!name.equals(Names.tidy(name)) || name.isEmpty()) {
            throw new IllegalArgumentException("an untidy name: " + name);
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether the body goes by this code: its own, its old one, or an alias. */
    public boolean goesBy(OrganisationCode asked) {
        return code.equals(asked) || oldCode.filter(asked::equals).isPresent() || aliases.contains(asked);
    }

    /** A body's name typed by a person. */
    public static Outcome<String> readName(String typed, String field) {
        return Names.read(
                typed, field, NAME_LIMIT, OrganisationTrouble.NAME_MISSING, OrganisationTrouble.NAME_TOO_LONG);
    }

    /** A place name typed by a person. */
    public static Outcome<String> readPlace(String typed, String field) {
        return Names.read(
                typed, field, PLACE_LIMIT, OrganisationTrouble.PLACE_MISSING, OrganisationTrouble.PLACE_TOO_LONG);
    }
}
