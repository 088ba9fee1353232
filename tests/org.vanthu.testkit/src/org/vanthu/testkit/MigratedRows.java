package org.vanthu.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rows of all tables as the migrations leave them, and the statements that bring them back. */
final class MigratedRows {

    private final Connection connection;
    private final Set<String> tables;
    private final List<PreparedStatement> removing = new ArrayList<>();
    private final List<PreparedStatement> adding = new ArrayList<>();

    /** Those that are in the database now; the connection is used for nothing else from here on. */
    MigratedRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.tables = names(connection);
        for (String table : inOrder(connection)) {
            removing.addFirst(connection.prepareStatement("DELETE FROM " + quoted(table)));
            for (Object[] row : read(connection, table)) {
                adding.add(insert(table, row));
            }
        }
        connection.setAutoCommit(false);
    }

    private PreparedStatement insert(String table, Object[] row) throws SQLException {
        String places = String.join(", ", Collections.nCopies(row.length, "?"));
        PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + quoted(table) + " VALUES (" + places + ")");
        for (int n = 0; n < row.length; n++) {
            insert.setObject(n + 1, row[n]);
        }
        return insert;
    }

    /** Takes every other row out of the database and puts these back as they were; fails if it has other tables by now. */
    void restore() throws SQLException {
        if (!names(connection).equals(tables)) {
            throw new SQLException("the tables are not those of the migrations");
        }
        for (PreparedStatement each : removing) {
            each.executeUpdate();
        }
        for (PreparedStatement each : adding) {
            each.executeUpdate();
        }
        connection.commit();
    }

    private static List<Object[]> read(Connection connection, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + quoted(table))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int n = 0; n < columns; n++) {
                    row[n] = found.getObject(n + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "APP", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Set<String> inOrder(Connection connection) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : names(connection)) {
            add(connection, table, ordered);
        }
        return ordered;
    }

    private static void add(Connection connection, String table, Set<String> ordered) throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        Set<String> named = new TreeSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "APP", table)) {
            while (keys.next()) {
                named.add(keys.getString("PKTABLE_NAME"));
            }
        }
        named.remove(table);
        for (String other : named) {
            add(connection, other, ordered);
        }
        ordered.add(table);
    }

    /** Some names are in small letters. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
