package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.spi.store.OfficeStores;

/**
 * How many documents are registered in a second, each durable before it is answered: by clerks at the façade, with all that
 * stands behind it, and by as many connections of plain JDBC that write the same rows and a plain file. Both take turns, and
 * what counts begins when the compiler of the virtual machine has done its work for both.
 */
@Component(service = Benchmark.class)
public final class RegisterBenchmark extends StoreBenchmark {

    /** Desks at which documents are registered at once, into one register. */
    private static final int CLERKS = 4;

    private static final int WARM_UP_TURNS = 8;
    private static final int TURNS = 7;
    private static final int DOCUMENTS = 600;

    private final Offices offices;
    private final OfficeStores stores;

    @Activate
    public RegisterBenchmark(@Reference Offices offices, @Reference OfficeStores stores) {
        super("register", new Goal(Direction.AT_LEAST, 0.7));
        this.offices = offices;
        this.stores = stores;
    }

    @Override
    List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException {
        Path office = folder.resolve("office");
        Path raw = folder.resolve("raw");
        // The office has its own database open and stops it: that one is not closed here.
        RawDatabase read = new RawDatabase(office.resolve("database"));
        try (BenchOffice clerks = BenchOffice.open(offices, office);
                RawDatabase written = empty(stores, raw);
                RawDesks desks = new RawDesks(written, raw, CLERKS);
                ExecutorService threads = Executors.newFixedThreadPool(CLERKS)) {
            List<Double> product = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int turn = 0; turn < WARM_UP_TURNS + TURNS; turn++) {
                int first = turn * DOCUMENTS;
                double one = rate(threads, first, (clerk, number) -> clerks.register(number));
                desks.given(rows(read), first);
                double other = rate(threads, first, desks::register);
                if (turn >= WARM_UP_TURNS) {
                    product.add(one);
                    plain.add(other);
                }
                progress.done(turn + 1L, WARM_UP_TURNS + TURNS);
            }
            return List.of(new Pair(
                    "registered through the façade, " + CLERKS + " clerks at once",
                    median(product),
                    "the same rows and files by plain JDBC and file calls",
                    median(plain),
                    "documents/s"));
        }
    }

    private static double median(List<Double> rates) {
        return Stopwatch.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static RawRows rows(RawDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            RawRows rows = RawRows.read(connection, RawRows.OF_REGISTERING);
            connection.rollback();
            return rows;
        }
    }

    /** Registers one document. */
    private interface Work {
        void register(int clerk, int number) throws SQLException, IOException;
    }

    /** Documents a second, spread over the clerks. */
    private static double rate(ExecutorService threads, int first, Work work) {
        return DOCUMENTS
                * 1000
                / Stopwatch.millis(() -> {
                    List<Future<?>> running = new ArrayList<>();
                    for (int clerk = 0; clerk < CLERKS; clerk++) {
                        int own = clerk;
                        running.add(threads.submit(() -> {
                            for (int number = first + own; number < first + DOCUMENTS; number += CLERKS) {
                                work.register(own, number);
                            }
                            return null;
                        }));
                    }
                    for (Future<?> each : running) {
                        each.get();
                    }
                });
    }
}
