package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows on one connection, with statements prepared once. */
final class RawWriter implements AutoCloseable {

    /** Whoever takes a number holds the head of the register: without that, numbers would be doubled. */
    private static final String HOLD = "UPDATE ledger_head SET last_number = last_number + 1";

    private final Connection connection;
    private final RawRows rows;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RawWriter(Connection connection, RawRows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** The rows of one document in one transaction, durable when it returns. */
    void document(List<RawRows.Row> document) throws SQLException {
        statement(HOLD).executeUpdate();
        write(document);
    }

    /** These rows in one transaction, a batch for each table. */
    void batches(List<RawRows.Row> all) throws SQLException {
        Map<String, List<RawRows.Row>> byTable = new LinkedHashMap<>();
        all.forEach(row ->
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
        for (Map.Entry<String, List<RawRows.Row>> table : byTable.entrySet()) {
            PreparedStatement insert = statement(rows.insertInto(table.getKey()));
            for (RawRows.Row row : table.getValue()) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement insert, RawRows.Row row) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            insert.setObject(i + 1, row.values().get(i));
        }
    }

    /** These rows in one transaction. */
    void write(List<RawRows.Row> all) throws SQLException {
        for (RawRows.Row row : all) {
            PreparedStatement insert = statement(rows.insertInto(row.table()));
            bind(insert, row);
            insert.executeUpdate();
        }
        connection.commit();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
