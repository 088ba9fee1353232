package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong between a person, the token and its driver. Each has its own words: a lost token is no wrong PIN. */
public enum TokenTrouble implements TroubleKind {
    DRIVER_NOT_FOUND,
    DRIVER_OF_OTHER_WIDTH,
    /** The Java that was set for drivers of another width is not where it should be. */
    DRIVER_JAVA_MISSING,
    DRIVER_JAVA_TOO_OLD,
    NOT_A_DRIVER,
    DRIVER_FAILS,
    /** It crashed or was killed. */
    DRIVER_ENDED,
    /** It gave no answer in time. */
    DRIVER_TOO_SLOW,
    REMOVED,
    PIN_WRONG,
    PIN_WRONG_FINAL_TRY,
    PIN_LOCKED,
    PIN_TO_BE_SET,
    PIN_FORM,
    CERTIFICATE_NOT_ON_TOKEN,
    CERTIFICATE_NOT_REGISTERED,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    CERTIFICATE_NOT_FOR_SIGNING,
    KEY_NOT_ON_TOKEN,
    KEY_TOO_WEAK
}
