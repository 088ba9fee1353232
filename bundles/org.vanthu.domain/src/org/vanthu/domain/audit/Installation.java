package org.vanthu.domain.audit;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/** The installation itself as an actor and as a place: what happens in nobody's name and to no single organisation. */
public final class Installation {

    /** The actor of what no person does: sealing trouble, a clock set back, a restore. Nobody can sign in with it. */
    public static final AccountId ACCOUNT = AccountId.parse("00000000-0000-7000-8000-000000000001");

    /** The organisation of events that concern all of them. */
    public static final OrganisationId ORGANISATION = OrganisationId.parse("00000000-0000-7000-8000-000000000001");

    private Installation() {}
}
