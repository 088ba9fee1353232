package org.vanthu.domain.organisation;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with the data of people, their posts and certificates. */
public enum AccountTrouble implements TroubleKind {
    FULL_NAME_MISSING,
    FULL_NAME_TOO_LONG,
    LOGIN_MISSING,
    LOGIN_MALFORMED,
    LOGIN_TAKEN,
    TITLE_MISSING,
    TITLE_TOO_LONG,
    POST_WITHOUT_ROLE,
    POST_ENDED,
    POST_ENDS_BEFORE_IT_BEGINS,
    ACCOUNT_CLOSED,
    OWN_ACCOUNT,
    LAST_ADMINISTRATOR,
    CERTIFICATE_OF_ANOTHER,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_REGISTERED,
    UNKNOWN_ACCOUNT,
    UNIT_MISSING,
    UNIT_NOT_HERE,
    UNIT_UNCLEAR,
    /** Details {@code login}, {@code line}. */
    LOGIN_TWICE,
    /** Details {@code count}. */
    LIST_WRONG,
    /** Details {@code count}, {@code limit}. */
    LIST_TOO_LONG,
    NOBODY_NEW,
    LIST_OVERTAKEN,
    /** Details {@code name}, {@code count}. */
    ACCOUNT_HAS_OPEN_WORK
}
