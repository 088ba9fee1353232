package org.vanthu.domain.signin;

import org.vanthu.domain.outcome.TroubleKind;

/** What a person can meet when signing in or choosing a password. */
public enum SignInTrouble implements TroubleKind {
    /** Unknown login, wrong password, suspended or closed account: always the same words. */
    WRONG,
    /** Too many wrong passwords. Detail {@code seconds}. */
    WAIT,
    /** A first password must be changed before anything else. */
    CHANGE_PASSWORD_FIRST,
    SESSION_ENDED,
    SESSION_IDLE,
    SESSION_TOO_OLD,
    /** A session that looks through another person's eyes changes and opens nothing. */
    ONLY_LOOKING,
    CURRENT_PASSWORD_WRONG,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_COMMON,
    PASSWORD_MONOTONOUS,
    PASSWORD_HOLDS_OWN_NAME,
    PASSWORD_NOT_NEW,
    /** There is an administrator already, so this is not the first start. */
    NOT_THE_FIRST_START
}
