package org.vanthu.core.internal.gate;

import java.time.Instant;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.Stores;

/** Who is calling through one session. Asked anew for every call, inside its transaction: rights change at once. */
@FunctionalInterface
public interface Caller {

    /** The person with the rights of this moment; refused when the session has ended or must do something else first. */
    Outcome<Actor> actor(Stores stores, Instant now, OperationModel operation);
}
