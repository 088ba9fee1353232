package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Derby says where the reserve of the disk was taken by another program between the question and the commit. */
class DerbyDialectTest {

    private final DerbyDialect dialect = new DerbyDialect();

    @ParameterizedTest
    @ValueSource(strings = {"XSDG5", "XSLA1", "XSLA4", "XSDF0", "XSDF1", "XSDG1"})
    void aLogOrAContainerThatCannotGrowIsAFullDiskHoweverDeepItIsSaid(String state) {
        SQLException said = new SQLException("no room", state);

        assertTrue(dialect.isDiskFull(said));
        assertTrue(dialect.isDiskFull(new SQLException("the database is stopped", "08006", said)));
    }

    @Test
    void theSystemsOwnWordsForAFullDiskAreUnderstoodToo() {
        IOException full = new IOException("No space left on device");

        assertTrue(dialect.isDiskFull(new SQLException("not written", "XJ001", full)));
    }

    @Test
    void anyOtherFailureIsNone() {
        assertFalse(dialect.isDiskFull(new SQLException("the same key twice", "23505")));
        assertFalse(dialect.isDiskFull(new SQLException("lost against another", "40001")));
    }
}
