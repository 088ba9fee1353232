package org.vanthu.domain.routing;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong when a document is submitted, assigned, handled, returned, recalled or completed. */
public enum RoutingTrouble implements TroubleKind {
    NOT_IN_THIS_STATE,
    DOCUMENT_NOT_IN_THIS_STATE,
    REASON_TOO_SHORT,
    REASON_TOO_LONG,
    WORDS_TOO_LONG,
    WORDS_MISSING,
    NOBODY_ASSIGNED,
    NO_LEAD,
    SECOND_LEAD,
    ASSIGNED_TWICE,
    ASSIGNED_ALREADY,
    DUE_IN_PAST,
    DUE_AFTER_PARENT,
    INFORMED_WITH_DEADLINE,
    LEADER_ONLY_BY_SUBMISSION,
    UNIT_WITHOUT_HEAD,
    UNKNOWN_ASSIGNEE,
    OUTSIDE_OWN_UNIT,
    RESULT_IN_FUTURE,
    RESULT_BEFORE_ARRIVAL,
    NOT_THE_REPLY,
    NOT_UNDONE_BY_OTHERS,
    NO_SUCH_ASSIGNMENT
}
