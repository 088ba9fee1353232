package org.vanthu.api;

import org.vanthu.api.audit.Audit;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.api.operations.Operations;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;

/**
 * A person signed in: one façade per capability. A façade knows for whom it acts. A session ends by {@link #close()}, by
 * being idle, by its age, or when the account is closed; every operation of an ended session is refused.
 */
public interface Session extends AutoCloseable {

    /** The person with the rights of this moment. */
    Outcome<Actor> whoAmI();

    Marks marks();

    Trust trust();

    Audit audit();

    Operations operations();

    Incoming incoming();

    Routing routing();

    Worklists worklists();

    Notifications notifications();

    /** Signs out. Never fails; a second call does nothing. */
    @Override
    void close();
}
