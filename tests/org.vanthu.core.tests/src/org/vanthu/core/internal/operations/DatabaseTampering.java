package org.vanthu.core.internal.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.vanthu.testkit.ChildProgram;

/** Somebody with a key to the machine who changes rows behind the program's back: a program of its own, by JDBC alone. */
public final class DatabaseTampering {

    private DatabaseTampering() {}

    /** Arguments: the folder of the database, and one statement. */
    public static void main(String[] arguments) throws SQLException {
        String address = "jdbc:derby:" + arguments[0];
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(arguments[1]) != 1) {
                throw new IllegalArgumentException("not one row: " + arguments[1]);
            }
        }
        try {
            DriverManager.getConnection(address + ";shutdown=true").close();
        } catch (SQLException stopped) {
            // Derby says so whenever it stops.
        }
    }

    /** Does it to a data folder that nobody holds. */
    public static void on(Path data, String statement) {
        try (ChildProgram program = ChildProgram.start(
                DatabaseTampering.class,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dderby.stream.error.file=" + data.resolve("logs/tampering.log")),
                data.resolve("database").toString(),
                statement)) {
            if (program.end() != 0) {
                throw new IllegalStateException("not done: " + statement);
            }
        }
    }
}
