package org.vanthu.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.store.StoreCopies;
import org.vanthu.spi.store.StoreTrouble;

/** Copies of the whole database and its rows counted. */
final class JdbcCopies implements StoreCopies {

    private final DataSource database;
    private final Dialect dialect;

    JdbcCopies(DataSource database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    @Override
    public Outcome<Nothing> copyTo(Path folder) {
        try (Connection connection = database.getConnection()) {
            dialect.copy(connection, folder);
            connection.rollback();
            return Outcome.done();
        } catch (SQLException failed) {
            if (dialect.isDiskFull(failed)) {
                return Outcome.refused(StoreTrouble.DISK_FULL);
            }
            throw new StoreFailure(failed);
        }
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : dialect.tables(connection)) {
                counts.put(table, count(connection, table));
            }
            connection.rollback();
        } catch (SQLException failed) {
            throw new StoreFailure(failed);
        }
        return counts;
    }

    /** The name comes from the database's own catalogue. */
    private static long count(Connection connection, String table) throws SQLException {
        String sql = "SELECT COUNT(*) FROM " + table;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
