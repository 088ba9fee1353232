package org.vanthu.core.internal.signin;

import java.time.Instant;
import org.vanthu.core.internal.gate.Caller;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.Stores;

/** Whether a session still lives, and for whom it calls. */
interface SessionLife extends Caller {

    /** The person with the rights of this moment; refused when the session has ended. */
    Outcome<Actor> person(Stores stores, Instant now);

    /** Goes on although the sessions of the account were just ended: its own password change was the cause. */
    void surviveOwnChange(Stores stores);

    /** Ends it. A second call does nothing. */
    void end();
}
