package org.vanthu.store.jdbc.internal;

import java.sql.SQLTransactionRollbackException;
import org.jooq.exception.DataAccessException;
import org.vanthu.domain.Id;

/** Two changed the same thing at once; the one that comes second is run again and then sees what the first has done. */
final class LostRace extends DataAccessException {

    private static final long serialVersionUID = 1;

    private LostRace(String message) {
        super(message, new SQLTransactionRollbackException(message, "40001"));
    }

    static LostRace over(Id object) {
        return over(object.kind() + " " + object.value());
    }

    static LostRace over(String object) {
        return new LostRace("changed by two at once: " + object);
    }
}
