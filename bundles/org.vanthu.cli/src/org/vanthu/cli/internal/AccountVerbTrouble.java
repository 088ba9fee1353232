package org.vanthu.cli.internal;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with what a command about accounts names. */
enum AccountVerbTrouble implements TroubleKind {
    /** No body has this code. */
    NO_BODY,
    /** The administrator has a post in several bodies, or in none, and named none. */
    NAME_A_BODY,
    /** No account of the body has this login. */
    NO_ACCOUNT
}
