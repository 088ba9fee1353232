package org.vanthu.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jooq.SQLDialect;

/** All in which the databases differ. */
interface Dialect {

    /** How jOOQ writes its SQL. */
    SQLDialect jooq();

    /** The words of migrations that differ: {@code uuid}, {@code timestamp}, {@code text}, {@code bytes}, {@code new_people_stamp}. */
    Map<String, String> placeholders();

    /** Whether the transaction lost against another and can be run again. */
    boolean isCollision(SQLException failure);

    /** Whether there was no room left to write. */
    boolean isDiskFull(SQLException failure);

    /** Writes a copy of the state of one moment into a folder, while others go on working. */
    void copy(Connection connection, Path folder) throws SQLException;

    /** The names of the office's own tables, in lower case, sorted. */
    Set<String> tables(Connection connection) throws SQLException;

    /** Whether there is a table of this name, written as the migrations write it. */
    boolean hasTable(Connection connection, String name) throws SQLException;
}
