package org.vanthu.store.jdbc.internal;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Id;
import org.vanthu.domain.Sha256;

/**
 * Statements of a fixed text, for what runs in nearly every call: jOOQ takes longer to write one than the database to run
 * it. All others are composed with jOOQ. Values are stored as {@link Columns} stores them.
 */
final class PlainSql {

    private PlainSql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    static <T> List<T> list(KeptStatements statements, String text, Reader<T> reader, @Nullable Object... values) {
        return run(statements, text, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    /** Changes rows; answers how many. */
    static int change(KeptStatements statements, String text, @Nullable Object... values) {
        return run(statements, text, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Writes the values of one row into a statement. */
    @FunctionalInterface
    interface Writer<R> {
        void write(PreparedStatement statement, R row) throws SQLException;
    }

    /** Runs one statement for each of these rows, in one go. */
    static <R> void changeAll(KeptStatements statements, String text, Collection<R> rows, Writer<R> writer) {
        switch (rows.size()) {
            case 0 -> {}
            case 1 ->
                run(statements, text, statement -> {
                    writer.write(statement, rows.iterator().next());
                    return statement.executeUpdate();
                });
            default ->
                run(statements, text, statement -> {
                    for (R row : rows) {
                        writer.write(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
        }
    }

    private static <T> T run(KeptStatements statements, String text, KeptStatements.Work<T> work) {
        try {
            return statements.run(text, work);
        } catch (SQLException failed) {
            throw new DataAccessException(text, failed);
        }
    }

    /** Inserts one row: the names of the columns, then a value for each. */
    static String insert(String table, String... columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.length - 1) + ")";
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> stored(maybe.orElse(null));
            case Id id -> id.value().toString();
            case UUID uuid -> uuid.toString();
            case Sha256 hash -> hash.hex();
            case Instant time -> Columns.toMicroseconds(time);
            case LocalDate day -> Date.valueOf(day);
            case Enum<?> constant -> constant.name();
            case Boolean truth -> truth ? 1 : 0;
            default -> value;
        };
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long microseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Columns.toInstant(microseconds));
    }

    static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }

    static UUID uuid(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }
}
