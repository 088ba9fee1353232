package org.vanthu.domain.numbering;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong when a number is taken, reserved, used or voided. */
public enum NumberingTrouble implements TroubleKind {
    CLOCK_SET_BACK,
    DATE_BEFORE_LAST,
    DATE_IN_FUTURE,
    ISSUED_ALREADY,
    KEPT_FOR_ANOTHER,
    NO_SUCH_NUMBER,
    VOIDED_NUMBER,
    WORDS_MISSING,
    WORDS_TOO_LONG
}
