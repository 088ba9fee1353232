package org.vanthu.store.jdbc.internal;

import java.sql.SQLException;

/** The database answered with something no user can cause or mend. */
final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super("the database failed with state " + cause.getSQLState() + ": " + cause.getMessage(), cause);
    }
}
