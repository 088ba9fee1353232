package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.work.Headline;
import org.vanthu.testkit.TestData;

/** An office from before searching gets its words when it is opened. */
class PendingWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final OrganisationId OFFICE = OrganisationId.at(NOW);

    @RegisterExtension
    final TestData data = new TestData();

    private List<Headline> found() {
        return data.store()
                .read(stores -> stores.search()
                        .find(
                                List.of(new ReadingScope.Every(OFFICE, Set.of())),
                                DocumentFilter.words("đất công ích"),
                                Optional.empty(),
                                5000));
    }

    @Test
    void whatWasListedBeforeWordsWereKeptIsFoundAfterTheNextOpening() throws SQLException {
        data.store()
                .change(stores -> {
                    for (int i = 0; i < 1200; i++) {
                        stores.desks().describe(headline());
                    }
                    return Outcome.done();
                })
                .orThrow();
        assertEquals(1200, found().size());
        Path database = data.folder().database();
        data.stop();
        forgetWords(database);

        data.restart();

        assertEquals(1200, found().size());
    }

    private static Headline headline() {
        return new Headline(
                DocumentId.at(NOW),
                OFFICE,
                Optional.of(1),
                Optional.of(LocalDate.of(2026, 3, 9)),
                "15/STNMT",
                "Sở Tài nguyên và Môi trường",
                "Báo cáo đất công ích",
                "Công văn",
                "OFFICIAL_LETTER",
                Urgency.NORMAL,
                "Đã vào sổ",
                "");
    }

    private static void forgetWords(Path database) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM search_word");
            statement.executeUpdate("INSERT INTO search_pending (object_id) SELECT object_id FROM headline");
        }
        source.setShutdownDatabase("shutdown");
        try (Connection none = source.getConnection()) {
            throw new AssertionError("the database did not stop: " + none);
        } catch (SQLException stopped) {
            assertEquals("08006", stopped.getSQLState());
        }
    }
}
