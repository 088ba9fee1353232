package org.vanthu.api.people;

import java.util.Optional;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Unit;

/**
 * A unit as typed into its form.
 *
 * @param parent the unit it belongs to; empty for one directly under the body
 * @param order where it stands among its siblings, from 0
 */
public record UnitDraft(String name, String abbreviation, Unit.Kind kind, Optional<UnitId> parent, int order) {

    /** An office, department or section. */
    public static UnitDraft unit(String name, String abbreviation, Optional<UnitId> parent, int order) {
        return new UnitDraft(name, abbreviation, Unit.Kind.UNIT, parent, order);
    }

    /** A council, board or team that uses the seal of its organisation. */
    public static UnitDraft advisory(String name, String abbreviation) {
        return new UnitDraft(name, abbreviation, Unit.Kind.ADVISORY, Optional.empty(), 0);
    }
}
