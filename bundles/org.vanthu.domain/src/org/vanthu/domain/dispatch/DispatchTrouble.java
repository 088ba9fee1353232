package org.vanthu.domain.dispatch;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong when a document is sent, received or taken back. */
public enum DispatchTrouble implements TroubleKind {
    NO_SUCH_DELIVERY,
    NOT_IN_THIS_STATE,
    REASON_MISSING,
    REASON_TOO_LONG
}
