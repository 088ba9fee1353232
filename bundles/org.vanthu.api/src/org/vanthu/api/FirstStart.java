package org.vanthu.api;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.outcome.Outcome;

/** The first start of a new office: its first body and its first administrator. Works only as long as there is no account. */
public interface FirstStart {

    /** Whether there is nobody yet who could sign in. */
    boolean isNeeded();

    /**
     * Makes the first body with one unit, and the administrator in it.
     *
     * @return the administrator's account, who can sign in now; refused with a trouble per field, or when it is not the
     *     first start any more
     */
    Outcome<AccountId> begin(FirstOffice office);
}
