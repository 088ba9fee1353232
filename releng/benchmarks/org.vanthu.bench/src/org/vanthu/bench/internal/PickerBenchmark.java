package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;

/**
 * How long it takes to find people while their name is typed, among 100,000: with one letter, which a tenth of them share,
 * and with a whole name. Beside it the rows of the first fifty by plain JDBC over the same index.
 */
@Component(service = Benchmark.class)
public final class PickerBenchmark extends StoreBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int WARM_UP = 300;
    private static final int RUNS = 201;
    private static final String FIRST_FIFTY = "the first fifty of them by plain JDBC";
    private static final String RANGE = """
        SELECT account_id FROM account_name_key
        WHERE organisation_id = ? AND name_key >= ? AND name_key < ?
        ORDER BY organisation_id, name_key, account_id FETCH FIRST 50 ROWS ONLY\
        """;
    private static final String ROW = """
        SELECT a.account_id, a.full_name, p.title, u.full_name FROM account a
            JOIN post p ON p.account_id = a.account_id JOIN unit u ON u.unit_id = p.unit_id
        WHERE a.account_id = ?\
        """;

    private final Offices offices;

    @Activate
    public PickerBenchmark(@Reference Offices offices) {
        super("pickers", new Goal(Direction.AT_MOST, 5));
        this.offices = offices;
    }

    @Override
    List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException {
        try (BenchOffice office = BenchOffice.open(offices, folder)) {
            office.fill(connection -> new ManyPeople(office).fill(connection, PEOPLE, folder));
            progress.done(1, 2);
            try (Connection connection = new RawDatabase(folder.resolve("database")).connect();
                    PreparedStatement range = connection.prepareStatement(RANGE);
                    PreparedStatement row = connection.prepareStatement(ROW)) {
                Stopwatch.Medians letter = Stopwatch.inTurns(
                        WARM_UP, RUNS, () -> found(office, "l"), () -> read(office, range, row, "l", "m"));
                Stopwatch.Medians name = Stopwatch.inTurns(
                        WARM_UP, RUNS, () -> found(office, "minh"), () -> read(office, range, row, "minh", "mini"));
                connection.rollback();
                return List.of(
                        Pair.of("people whose name has a word with one letter, of 100,000", FIRST_FIFTY, letter),
                        Pair.of("people with a whole word typed", FIRST_FIFTY, name));
            }
        }
    }

    private static void found(BenchOffice office, String typed) {
        if (office.clerk().directory().people(typed).orThrow().isEmpty()) {
            throw new IllegalStateException("nobody is called " + typed);
        }
    }

    private static void read(
            BenchOffice office, PreparedStatement range, PreparedStatement row, String from, String until)
            throws SQLException {
        range.setString(1, office.organisation().toString());
        range.setString(2, from);
        range.setString(3, until);
        try (ResultSet keys = range.executeQuery()) {
            while (keys.next()) {
                row.setString(1, keys.getString(1));
                try (ResultSet person = row.executeQuery()) {
                    person.next();
                    person.getString(2);
                }
            }
        }
    }
}
