package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.testkit.TestData;

class KeptStatementsTest {

    private static final String ECHO = "VALUES CAST(? AS INTEGER)";

    @RegisterExtension
    final TestData data = new TestData();

    private Connection connection;

    @BeforeEach
    void aConnectionThatKeepsItsStatements() throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.folder().database().toString());
        connection = KeptStatements.on(source.getConnection(), text -> {});
    }

    @AfterEach
    void closed() throws SQLException {
        connection.close();
    }

    private int echo(int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ECHO)) {
            statement.setInt(1, number);
            return only(statement);
        }
    }

    private static int only(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aStatementThatIsInUseIsNotGivenToAnotherAtTheSameTime() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(ECHO)) {
            outer.setInt(1, 7);
            int inner = echo(8);

            assertEquals(8, inner);
            assertEquals(7, only(outer));
        }
    }

    @Test
    void theNextUserFindsNoValuesOfTheOneBefore() throws SQLException {
        echo(7);

        try (PreparedStatement again = connection.prepareStatement(ECHO)) {
            assertThrows(SQLException.class, again::executeQuery);
        }
    }

    @Test
    void theNextUserFindsNoLimitOfTheOneBefore() throws SQLException {
        String two = "SELECT only_row FROM (VALUES 1, 2) AS pair (only_row)";
        try (PreparedStatement limited = connection.prepareStatement(two)) {
            limited.setMaxRows(1);
            only(limited);
        }

        try (PreparedStatement again = connection.prepareStatement(two);
                ResultSet rows = again.executeQuery()) {
            rows.next();

            assertEquals(true, rows.next());
        }
    }

    @Test
    void aClosedStatementCannotBeUsedThoughItsWorkIsKept() throws SQLException {
        PreparedStatement closed = connection.prepareStatement(ECHO);
        closed.close();

        assertThrows(SQLException.class, () -> closed.setInt(1, 7));
        assertEquals(9, echo(9));
    }
}
