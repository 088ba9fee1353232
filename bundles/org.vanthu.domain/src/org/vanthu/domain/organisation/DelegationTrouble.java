package org.vanthu.domain.organisation;

import org.vanthu.domain.outcome.TroubleKind;

/** Why one person can't stand in for another. */
public enum DelegationTrouble implements TroubleKind {
    TO_ONESELF,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_OVER,
    TOO_LONG,
    REASON_MISSING,
    REASON_TOO_LONG,
    DEPUTY_NOT_ACTIVE,
    DEPUTY_OF_ANOTHER_ORGANISATION,
    DEPUTY_OF_EACH_OTHER,
    ALREADY_REVOKED,
    UNKNOWN_DELEGATION
}
