package org.vanthu.api.incoming;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong when a document is received and registered. */
public enum IncomingTrouble implements TroubleKind {
    DUPLICATE,
    NOT_DELIVERED_HERE,
    RECEIVED_IN_FUTURE,
    FILE_NOT_READ,
    MARK_OFF_PAGE,
    NOT_A_LEADER,
    NO_SUCH_LIST,
    SAME_PERSON,
    NOT_WORKING_HERE,
    NOTHING_TO_HAND_OVER
}
