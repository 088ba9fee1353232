package org.vanthu.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.vanthu.domain.outcome.CauseTrouble;

/** Apache Derby, embedded. */
final class DerbyDialect implements Dialect {

    /**
     * 40001 is a deadlock, 40XL1 and 40XL2 a lock that was not given in time. XBCA0 says that a page which is to be made is
     * in the cache already: seen once, after an office had been killed in the midst of numbering. Nothing was changed then.
     */
    private static final Set<String> COLLISIONS = Set.of("40001", "40XL1", "40XL2", "XBCA0");
    /** States of a log or a container that could not grow. */
    private static final Set<String> NO_ROOM = Set.of("XSDG5", "XSLA1", "XSLA4", "XSDF0", "XSDF1", "XSDG1");

    /** jOOQ announces that it will drop Derby; the version in use speaks it, and design.md does not plan to stay on Derby. */
    @Override
    @SuppressWarnings("removal")
    public SQLDialect jooq() {
        return SQLDialect.DERBY;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "uuid",
                "CHAR(36)",
                "timestamp",
                "BIGINT",
                "text",
                "CLOB",
                "bytes",
                "BLOB",
                "new_people_stamp",
                "UPDATE people_stamp SET stamp = NEXT VALUE FOR people_stamps");
    }

    @Override
    public boolean isCollision(SQLException failure) {
        return COLLISIONS.contains(String.valueOf(failure.getSQLState()));
    }

    @Override
    public boolean isDiskFull(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_ROOM.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return CauseTrouble.DISK_FULL.isCauseOf(failure);
    }

    @Override
    public void copy(Connection connection, Path folder) throws SQLException {
        try (CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        }
    }

    @Override
    public Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        for (String name : names(connection, "%")) {
            if (!name.equals("flyway_schema_history")) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        return !names(connection, name.toUpperCase(Locale.ROOT)).isEmpty()
                || !names(connection, name).isEmpty();
    }

    private static Set<String> names(Connection connection, String pattern) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "APP", pattern, new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
