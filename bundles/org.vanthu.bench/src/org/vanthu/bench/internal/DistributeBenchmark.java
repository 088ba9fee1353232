package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.Submission;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.Part;
import org.vanthu.spi.store.OfficeStores;

/**
 * How long a leader waits who gives one document to a thousand people: through the façade, durable on a thousand desks, and by
 * plain JDBC that writes the same rows in batches in one transaction.
 */
@Component
public final class DistributeBenchmark implements Benchmark {

    private static final int PEOPLE = 1_000;
    private static final int RUNS = 9;
    private static final double GOAL = 3;

    private final Offices offices;
    private final OfficeStores stores;

    @Activate
    public DistributeBenchmark(@Reference Offices offices, @Reference OfficeStores stores) {
        this.offices = offices;
        this.stores = stores;
    }

    @Override
    public String name() {
        return "distribute";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        try {
            double product = throughFacade(folder.resolve("office"), progress);
            double raw =
                    plainly(folder.resolve("raw"), rows(folder.resolve("office").resolve("database")));
            return new Figures(
                    List.of(
                            new Line("one document to 1,000 people through the façade", product, "ms"),
                            new Line("the same rows by plain JDBC in batches", raw, "ms")),
                    product / raw,
                    new Goal(Direction.AT_MOST, GOAL));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private double throughFacade(Path folder, Progress progress) throws SQLException {
        try (BenchOffice office = BenchOffice.open(offices, folder);
                Session leader = office.leader()) {
            List<AssignmentWish> wishes;
            try (Connection filling = new RawDatabase(folder.resolve("database")).connect()) {
                wishes = new ManyPeople(office)
                        .fill(filling, PEOPLE).stream()
                                .map(person -> wish(office, person))
                                .toList();
            }
            double[] times = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                AssignmentId submitted = submitted(office, run);
                times[run] = Stopwatch.millis(() -> leader.routing()
                        .assign(new Seen<>(submitted, 0), new Distribution("Để biết", wishes))
                        .orThrow());
                progress.done(run + 1L, RUNS);
            }
            return median(times);
        }
    }

    private static AssignmentWish wish(BenchOffice office, AccountId person) {
        return new AssignmentWish(new Assignee.ToPerson(person, office.unit()), Part.INFORM, Optional.empty());
    }

    private static AssignmentId submitted(BenchOffice office, int number) {
        DocumentId document = RegisterBenchmark.register(office, number);
        return office.clerk()
                .routing()
                .submit(new Seen<>(document, 0), new Submission(office.leaderId(), "", Optional.empty()))
                .orThrow();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static RawRows rows(Path database) throws SQLException {
        try (RawDatabase raw = new RawDatabase(database);
                Connection connection = raw.connect()) {
            RawRows rows = RawRows.read(connection, RawRows.OF_DISTRIBUTING);
            connection.rollback();
            return rows;
        }
    }

    private double plainly(Path folder, RawRows rows) throws IOException, SQLException {
        Files.createDirectories(folder);
        stores.open(folder.resolve("database")).orThrow().close();
        try (RawDatabase raw = new RawDatabase(folder.resolve("database"));
                RawWriter writer = new RawWriter(raw.connect(), rows)) {
            List<Double> times = new ArrayList<>();
            for (List<RawRows.Row> document : rows.documents()) {
                times.add(Stopwatch.millis(() -> writer.batches(document)));
            }
            return median(times.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
