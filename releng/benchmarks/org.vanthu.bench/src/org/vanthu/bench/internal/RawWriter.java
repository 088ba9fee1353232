package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes rows on one connection, with statements prepared once and a batch for each table. */
final class RawWriter implements AutoCloseable {

    /** Whoever takes a number holds the head of the register: without that, numbers would be doubled. */
    private static final String HOLD = "UPDATE ledger_head SET last_number = last_number + 1";
    /** What is written behind the number; all else before, so that others wait for as little as in the office. */
    private static final Set<String> NUMBERED =
            Set.of("ledger_entry", "incoming_document", "incoming_key", "headline", "event_log");

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RawWriter(Connection connection) {
        this.connection = connection;
    }

    /** The rows of one document in one transaction, durable when it returns. */
    void register(RawRows rows, List<RawRows.Row> document) throws SQLException {
        insert(
                rows,
                document.stream().filter(row -> !NUMBERED.contains(row.table())).toList());
        statement(HOLD).executeUpdate();
        insert(
                rows,
                document.stream().filter(row -> NUMBERED.contains(row.table())).toList());
        connection.commit();
    }

    /** These rows in one transaction. */
    void write(RawRows rows, List<RawRows.Row> all) throws SQLException {
        insert(rows, all);
        connection.commit();
    }

    private void insert(RawRows rows, List<RawRows.Row> all) throws SQLException {
        Map<String, List<RawRows.Row>> byTable = new LinkedHashMap<>();
        all.forEach(row ->
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
        for (Map.Entry<String, List<RawRows.Row>> table : byTable.entrySet()) {
            PreparedStatement insert = statement(rows.insertInto(table.getKey()));
            if (table.getValue().size() == 1) {
                bind(insert, table.getValue().getFirst());
                insert.executeUpdate();
                continue;
            }
            for (RawRows.Row row : table.getValue()) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, RawRows.Row row) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            insert.setObject(i + 1, row.values().get(i));
        }
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
