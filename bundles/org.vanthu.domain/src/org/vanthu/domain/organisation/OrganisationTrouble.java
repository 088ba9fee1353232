package org.vanthu.domain.organisation;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with the data of bodies and units. */
public enum OrganisationTrouble implements TroubleKind {
    CODE_MISSING,
    CODE_TOO_LONG,
    CODE_MALFORMED,
    CODE_LONGER_THAN_ANNEX_VI,
    CODE_TAKEN,
    NAME_MISSING,
    NAME_TOO_LONG,
    PLACE_MISSING,
    PLACE_TOO_LONG,
    ABBREVIATION_MISSING,
    ABBREVIATION_MALFORMED,
    ABBREVIATION_TAKEN,
    SUPERIOR_IN_CIRCLE,
    UNIT_IN_CIRCLE,
    UNIT_OF_ANOTHER_ORGANISATION,
    UNIT_CLOSED,
    UNIT_NOT_ADVISORY,
    UNIT_NOT_EMPTY,
    ORGANISATION_CLOSED,
    ORGANISATION_NOT_EMPTY,
    UNKNOWN_ORGANISATION,
    UNKNOWN_UNIT
}
