package org.vanthu.domain.document;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with one field of the metadata of a document. */
public enum FieldTrouble implements TroubleKind {
    MISSING,
    /** A number without a notation, or the other way round. */
    CODE_FORM,
    TOO_LONG,
    NOT_A_NUMBER,
    NOT_A_DATE,
    CONTROL_CHARACTER,
    UNKNOWN_PRIORITY,
    STATE_SECRET,
    ORGAN_ID_FORM,
    /** A warning only: stored, but longer than the 13 characters of Annex VI. */
    ORGAN_ID_LONG,
    ISSUED_IN_FUTURE,
    /** A warning only: papers do come after their own deadline, and are registered on the day they come. */
    DUE_BEFORE_ARRIVAL
}
