package org.vanthu.core.internal.people;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with a change of roles, or of who reads what. */
public enum RoleTrouble implements TroubleKind {
    UNKNOWN_ROLE,
    CHANGED_MEANWHILE,
    NOBODY_LEFT_TO_ADMINISTER,
    GRANT_TO_ONESELF,
    READER_NOT_OF_THE_ORGANISATION,
    READER_ALREADY,
    READER_NOT_BY_NAME,
    REASON_MISSING,
    REASON_TOO_LONG,
    DECIDED_ALREADY,
    OWN_ACCESS_CHANGE,
    NOT_A_CERTIFICATE,
    ROLE_NAME_MISSING,
    ROLE_NAME_TOO_LONG,
    ROLE_NAME_TAKEN,
    ROLE_COMES_WITH_THE_PROGRAM,
    ROLE_CARRIED
}
