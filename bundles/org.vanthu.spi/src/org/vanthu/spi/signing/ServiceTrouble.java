package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.TroubleKind;

/** Why a service on the network gave nothing that could be used. The signature stays good at the level it has. */
public enum ServiceTrouble implements TroubleKind {
    ADDRESS_NOT_HTTP,
    ANSWERED_ERROR,
    ANSWER_ABOUT_ANOTHER,
    ANSWER_TOO_LARGE,
    ANSWER_UNREADABLE,
    ISSUER_MISSING,
    NONCE_DIFFERS,
    NOTHING_TO_ASK_ABOUT,
    /** It has just not answered for another file. */
    NOT_ASKED,
    NOT_TRUSTED,
    NO_STATUS_SERVICE,
    NO_TIME_STAMP_SERVICE,
    REFUSED,
    REVOKED,
    SIGNED_BY_ANOTHER,
    STALE,
    STATE_NOT_KNOWN,
    TIMED_OUT,
    UNREACHABLE,
    /** Only a certificate names it; no service is set at that machine. */
    WITHIN_OWN_NETWORK
}
