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

/** The rows that the product wrote for documents, read back to be written again by plain JDBC. */
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
    private final List<Row> before = new ArrayList<>();
    private final Map<String, List<Row>> documents = new LinkedHashMap<>();
    private List<List<Row>> inOrder = List.of();

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
        rows.select(connection, "register", (key, row) -> rows.before.add(row), "");
        rows.select(connection, "ledger_head", (key, row) -> rows.before.add(row), "");
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT document_id FROM incoming_document ORDER BY arrival_number");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.documents.put(found.getString(1), new ArrayList<>());
            }
        }
        for (Map.Entry<String, String> table : tables.entrySet()) {
            rows.select(connection, table.getKey(), rows::keep, table.getValue());
        }
        rows.inOrder = List.copyOf(rows.documents.values());
        return rows;
    }

    /** Takes a row with the value of its key; the key is empty where none was asked for. */
    private interface Taker {
        void take(String key, Row row);
    }

    private void keep(String document, Row row) {
        List<Row> all = documents.get(document);
        if (all != null) {
            all.add(row);
        }
    }

    /** The whole table: some have no index by document. */
    private void select(Connection connection, String table, Taker taker, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet found = select.executeQuery()) {
            ResultSetMetaData columns = found.getMetaData();
            inserts.put(table, insert(table, columns));
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(found.getObject(i));
                }
                taker.take(key.isEmpty() ? "" : found.getString(key), new Row(table, values));
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + Collections.nCopies(names.size(), "?").stream().collect(Collectors.joining(", ")) + ")";
    }

    /** What is there before the first document: the register and its head. */
    List<Row> before() {
        return before;
    }

    /** The rows of each document, in the order of arrival numbers. */
    List<List<Row>> documents() {
        return inOrder;
    }

    String insertInto(String table) {
        return inserts.get(table);
    }
}
