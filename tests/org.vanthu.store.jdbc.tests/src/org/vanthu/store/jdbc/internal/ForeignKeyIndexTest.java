package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Derby makes an index for each foreign key by itself, PostgreSQL makes none: what is looked up by it would be searched for in the whole
 * table there, and so would every change of the row it points to.
 */
class ForeignKeyIndexTest {

    private static final Pattern COLUMN = Pattern.compile("\\d+");

    private final EmbeddedDataSource database = new EmbeddedDataSource();

    @BeforeEach
    void migrate() {
        database.setDatabaseName("memory:foreign-key-index");
        database.setCreateDatabase("create");
        Migrations.ofThisProgram().migrate(database, new DerbyDialect().placeholders());
    }

    @AfterEach
    void drop() {
        database.setCreateDatabase(null);
        database.setConnectionAttributes("drop=true");
        try (Connection none = database.getConnection()) {
            throw new IllegalStateException("still there: " + none);
        } catch (SQLException dropped) {
            assertEquals("08006", dropped.getSQLState());
        }
    }

    /** An index as the catalog has it: of which table, of which of its columns, and whether only a foreign key asked for it. */
    private record Index(String table, List<Integer> columns, boolean ofForeignKey, String name) {

        boolean beginsWith(Index key) {
            int wanted = key.columns.size();
            return table.equals(key.table)
                    && columns.size() >= wanted
                    && new HashSet<>(columns.subList(0, wanted)).equals(new HashSet<>(key.columns));
        }
    }

    private List<Index> indexes() throws SQLException {
        String catalog = """
            SELECT t.tablename, i.descriptor, c.constraintname
            FROM sys.sysconglomerates i JOIN sys.systables t ON t.tableid = i.tableid
                LEFT JOIN sys.sysforeignkeys f ON f.conglomerateid = i.conglomerateid
                LEFT JOIN sys.sysconstraints c ON c.constraintid = f.constraintid
            WHERE i.isindex AND t.tabletype = 'T'\
            """;
        List<Index> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(catalog)) {
            while (rows.next()) {
                // such as "UNIQUE BTREE (2, 1 DESC)"
                List<Integer> columns = COLUMN.matcher(String.valueOf(rows.getObject(2)))
                        .results()
                        .map(column -> Integer.valueOf(column.group()))
                        .toList();
                found.add(new Index(
                        rows.getString(1), columns, rows.getString(3) != null, String.valueOf(rows.getString(3))));
            }
        }
        return found;
    }

    @Test
    void everyForeignKeyHasAnIndexThatDoesNotRestOnDerby() throws SQLException {
        List<Index> all = indexes();
        List<Index> own = all.stream().filter(index -> !index.ofForeignKey()).toList();
        List<Index> keys = all.stream().filter(Index::ofForeignKey).toList();

        Map<String, List<Integer>> without = new TreeMap<>();
        keys.stream()
                .filter(key -> own.stream().noneMatch(index -> index.beginsWith(key)))
                .forEach(key -> without.put(key.table() + "." + key.name(), key.columns()));

        assertTrue(keys.size() > 20, () -> "the catalog was read: " + keys);
        assertEquals(Map.of(), without);
    }
}
