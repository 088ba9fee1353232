package org.vanthu.bench.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A database of an office by plain JDBC: no pool, no composing of statements, nothing between. */
final class RawDatabase implements AutoCloseable {

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    RawDatabase(Path folder) {
        source.setDatabaseName(folder.toString());
    }

    /** A connection of its own, without auto-commit. */
    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Stops the database; whoever has it open besides loses it. */
    @Override
    public void close() {
        source.setShutdownDatabase("shutdown");
        try (Connection none = source.getConnection()) {
            throw new IllegalStateException("the database did not stop: " + none);
        } catch (SQLException stopped) {
            // Derby answers a stop with an exception; there is no other answer.
        }
    }
}
