package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.testkit.TestData;

class StatementsAheadTest {

    private static final String FIRST = "SELECT login FROM account";
    private static final String SECOND = "SELECT name FROM unit";

    @RegisterExtension
    final TestData data = new TestData();

    private Path file() {
        return data.path().resolve("statements.txt");
    }

    /** The texts that reach the database when it is opened. */
    private List<String> preparedAtNextOpening() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.folder().database().toString());
        List<String> prepared = new ArrayList<>();
        StatementsAhead ahead = new StatementsAhead(file());
        ahead.begin(new KeepingDataSource(source, prepared::add));
        ahead.waitUntilPrepared();
        return prepared;
    }

    @Test
    void whatWasAskedForFirstIsPreparedInThatOrderAtTheNextOpening() {
        StatementsAhead before = new StatementsAhead(file());
        before.note(FIRST);
        before.note(SECOND);
        before.note(FIRST);
        before.end();

        assertEquals(List.of(FIRST, SECOND), preparedAtNextOpening());
    }

    @Test
    void aStatementForATableThatIsGoneKeepsNoOtherFromBeingPrepared() throws IOException {
        Files.write(file(), List.of("SELECT x FROM gone_long_ago", "no statement at all", FIRST));

        assertEquals(List.of("SELECT x FROM gone_long_ago", "no statement at all", FIRST), preparedAtNextOpening());
    }

    @Test
    void anUnreadableFileIsNoTroubleAndIsReplacedWhenTheDatabaseIsClosed() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xc3, (byte) 0x28, 0, 10});

        data.restart();
        data.store().read(stores -> stores.organisations().hosted());
        data.stop();

        assertTrue(Files.readAllLines(file()).stream().anyMatch(line -> line.contains("organisation")));
    }

    @Test
    void noMoreIsKeptThanANewDayNeeds() throws IOException {
        StatementsAhead ahead = new StatementsAhead(file());
        for (int number = 0; number < 1_000; number++) {
            ahead.note("VALUES " + number);
        }
        ahead.end();

        assertEquals(200, Files.readAllLines(file()).size());
    }
}
