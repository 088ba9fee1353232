package org.vanthu.domain.organisation;

import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.outcome.Outcome;

/**
 * A unit (office, department, section) of a body. Who heads it is told by the posts: see {@link Position.Rank}.
 *
 * @param parent the unit it belongs to; empty for one directly under the body
 * @param name at most 200 characters, NFC
 * @param abbreviation short name in notations, unique among the open units of its body
 * @param kind whether it is an advisory body
 * @param order where it stands among its siblings, from 0
 * @param state whether it still exists
 * @param version counts the changes, for optimistic checks
 */
public record Unit(
        UnitId id,
        OrganisationId organisation,
        Optional<UnitId> parent,
        String name,
        Abbreviation abbreviation,
        Kind kind,
        int order,
        State state,
        long version) {

    /** Longest name. */
    public static final int NAME_LIMIT = 200;

    /** What a unit is. */
    public enum Kind {
        /** An office, department or section. */
        UNIT,
        /** A council, board or team that uses the seal of its organisation and may count by itself (Annex I, II.3). */
        ADVISORY
    }

    /** Whether a unit exists. */
    public enum State {
        OPEN,
        CLOSED
    }

    public boolean isAdvisory() {
        return kind == Kind.ADVISORY;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** A unit's name typed by a person. */
    public static Outcome<String> readName(String typed, String field) {
        return Names.read(
                typed, field, NAME_LIMIT, OrganisationTrouble.NAME_MISSING, OrganisationTrouble.NAME_TOO_LONG);
    }
}
