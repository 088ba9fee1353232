package org.vanthu.core.internal.gate;

import org.vanthu.domain.outcome.TroubleKind;

/** Why the gate did not let a call through. */
public enum GateTrouble implements TroubleKind {
    NOT_FOUND,
    OTHER_ORGANISATION,
    NO_PERMISSION,
    NO_RELATION,
    FROZEN,
    STALE,
    ENDED
}
