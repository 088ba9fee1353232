package org.vanthu.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.StoreTrouble;

/**
 * The state of the tables. A database remembers the fingerprint of the migrations it went through, so that opening it
 * again costs one row and not a tour through all of them.
 *
 * @param fingerprint {@link Migrations#fingerprint()} of this program
 */
record Schema(Sha256 fingerprint) {

    private static final String READ = "SELECT fingerprint FROM store_state WHERE only_row = 1";
    private static final String KEEP = "UPDATE store_state SET fingerprint = ? WHERE only_row = 1";
    private static final String VERSIONS =
            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL";

    static Outcome<Schema> bringUpToDate(DataSource database, Dialect dialect) {
        Migrations migrations = Migrations.ofThisProgram();
        Schema wanted = new Schema(migrations.fingerprint());
        try (Connection connection = database.getConnection()) {
            if (fingerprint(connection, dialect)
                    .filter(wanted.fingerprint::equals)
                    .isPresent()) {
                return Outcome.done(wanted);
            }
            int found = newestVersion(connection, dialect);
            int known = migrations.newestVersion();
            if (found > known) {
                return Outcome.refused(StoreTrouble.NEWER, "found", found, "known", known);
            }
            migrations.migrate(database, dialect.placeholders());
            wanted.keep(connection);
            return Outcome.done(wanted);
        } catch (SQLException failed) {
            return Outcome.refused(StoreTrouble.NOT_OPENED, "reason", failed.getMessage());
        }
    }

    private static Optional<Sha256> fingerprint(Connection connection, Dialect dialect) throws SQLException {
        if (!dialect.hasTable(connection, "store_state")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return Optional.ofNullable(row.getString(1)).map(Sha256::new);
        }
    }

    private static int newestVersion(Connection connection, Dialect dialect) throws SQLException {
        int newest = 0;
        if (dialect.hasTable(connection, "flyway_schema_history")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(VERSIONS)) {
                while (rows.next()) {
                    newest = Math.max(newest, Migrations.number(rows.getString(1)));
                }
            }
        }
        return newest;
    }

    private void keep(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(KEEP)) {
            update.setString(1, fingerprint.hex());
            update.executeUpdate();
        }
    }
}
