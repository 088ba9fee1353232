package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows that registering documents wrote, read back to be written again by plain JDBC. */
final class RawRows {

    /** What registering writes: each table with the column that names the document. */
    static final Map<String, String> OF_REGISTERING = tables(
            "ledger_entry", "document_id",
            "incoming_document", "document_id",
            "incoming_key", "document_id",
            "document_file", "document_id",
            "headline", "object_id",
            "work_item", "object_id",
            "event_log", "object_id");

    /** What distributing writes. */
    static final Map<String, String> OF_DISTRIBUTING = tables(
            "direction", "document_id",
            "assignment", "document_id",
            "headline", "object_id",
            "work_item", "object_id",
            "notification", "object_id",
            "event_log", "object_id");

    private final Map<String, String> inserts = new HashMap<>();
    private final List<List<Row>> documents = new ArrayList<>();
    private final List<Row> before = new ArrayList<>();

    private static Map<String, String> tables(String... namesAndKeys) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (int i = 0; i < namesAndKeys.length; i += 2) {
            tables.put(namesAndKeys[i], namesAndKeys[i + 1]);
        }
        return tables;
    }

    /** One row of one table. */
    record Row(String table, List<Object> values) {}

    static RawRows read(Connection connection, Map<String, String> tables) throws SQLException {
        RawRows rows = new RawRows();
        rows.before.addAll(rows.select(connection, "register", "SELECT * FROM register"));
        rows.before.addAll(rows.select(connection, "ledger_head", "SELECT * FROM ledger_head"));
        for (String document : documents(connection)) {
            List<Row> all = new ArrayList<>();
            for (Map.Entry<String, String> table : tables.entrySet()) {
                all.addAll(rows.select(
                        connection,
                        table.getKey(),
                        "SELECT * FROM " + table.getKey() + " WHERE " + table.getValue() + " = ?",
                        document));
            }
            rows.documents.add(all);
        }
        return rows;
    }

    private static List<String> documents(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT document_id FROM incoming_document ORDER BY arrival_number");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    private List<Row> select(Connection connection, String table, String sql, String... keys) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = prepared(connection, sql, keys);
                ResultSet found = select.executeQuery()) {
            ResultSetMetaData columns = found.getMetaData();
            inserts.computeIfAbsent(table, name -> insert(name, columns));
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(found.getObject(i));
                }
                rows.add(new Row(table, values));
            }
        }
        return rows;
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... keys) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        for (int i = 0; i < keys.length; i++) {
            select.setString(i + 1, keys[i]);
        }
        return select;
    }

    private static String insert(String table, ResultSetMetaData columns) {
        try {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
            }
            return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                    + Collections.nCopies(names.size(), "?").stream().collect(Collectors.joining(", ")) + ")";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is there before the first document: the register and its head. */
    List<Row> before() {
        return before;
    }

    /** The rows of each document, in the order of arrival numbers. */
    List<List<Row>> documents() {
        return documents;
    }

    String insertInto(String table) {
        return inserts.get(table);
    }
}
