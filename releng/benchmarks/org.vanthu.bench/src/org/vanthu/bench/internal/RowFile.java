package org.vanthu.bench.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Rows for one table, in a file that the database reads in one go: each index is sorted once and each trigger fires once,
 * which takes a fraction of inserting them.
 */
final class RowFile {

    /** Stands for null. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private static final String IMPORT =
            "CALL SYSCS_UTIL.SYSCS_IMPORT_DATA(NULL, ?, ?, NULL, ?, NULL, NULL, 'UTF-8', 0)";

    private final String table;
    private final String columns;
    private final Path file;
    private final BufferedWriter out;

    /**
     * @param folder where the file lies meanwhile
     * @param columns in the order of the values, with commas
     */
    RowFile(Path folder, String table, String columns) throws IOException {
        this.table = table;
        this.columns = columns;
        this.file = Files.createTempFile(folder, table, ".csv");
        this.out = Files.newBufferedWriter(file);
    }

    /** A row; texts may hold anything but quotation marks, numbers are longs or integers, and {@link #NOTHING} is null. */
    void add(Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            if (values[i] instanceof Number || values[i] == NOTHING) {
                out.write(values[i].toString());
            } else {
                out.write('"');
                out.write(values[i].toString());
                out.write('"');
            }
        }
        out.write('\n');
    }

    /** Has the database read the file, and deletes it. */
    void load(Connection connection) throws IOException, SQLException {
        out.close();
        try (CallableStatement load = connection.prepareCall(IMPORT)) {
            load.setString(1, table.toUpperCase(Locale.ROOT));
            load.setString(2, columns.toUpperCase(Locale.ROOT));
            load.setString(3, file.toString());
            load.execute();
        }
        connection.commit();
        Files.delete(file);
    }
}
