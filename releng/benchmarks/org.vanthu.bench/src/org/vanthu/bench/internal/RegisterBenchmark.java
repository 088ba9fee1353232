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
import java.util.function.ToDoubleFunction;
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

    /** Turns that do not count: these at least, and more until the compiler works for less than this part of a turn. */
    private static final int LEAST_WARM_UP = 8;

    private static final int MOST_WARM_UP = 25;
    private static final double COMPILED = 0.1;

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
            Turns turns = first -> {
                Compiling compiling = new Compiling();
                double product =
                        compiling.during(() -> rate(threads, first, (clerk, number) -> clerks.register(number)));
                desks.given(rows(read), first);
                double plain = compiling.during(() -> rate(threads, first, desks::register));
                return new Turn(product, plain, compiling.part());
            };
            int first = warmUp(turns, progress);
            List<Turn> counted = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                counted.add(turns.take(first + turn * DOCUMENTS));
                progress.done(MOST_WARM_UP + turn + 1L, MOST_WARM_UP + TURNS);
            }
            return List.of(new Pair(
                    "registered through the façade, " + CLERKS + " clerks at once",
                    median(counted, Turn::product),
                    "the same rows and files by plain JDBC and file calls",
                    median(counted, Turn::plain),
                    "documents/s"));
        }
    }

    /**
     * One turn of each.
     *
     * @param product documents a second
     * @param plain the same by plain JDBC
     * @param compiling in which part of the time the compiler worked
     */
    private record Turn(double product, double plain, double compiling) {}

    /** Takes one turn of each, from this document on. */
    private interface Turns {
        Turn take(int first) throws SQLException;
    }

    /** Takes turns until the compiler is done with most; answers the next document. */
    private static int warmUp(Turns turns, Progress progress) throws SQLException {
        int turn = 0;
        double compiling;
        do {
            compiling = turns.take(turn * DOCUMENTS).compiling();
            turn++;
            progress.done(turn, MOST_WARM_UP + TURNS);
        } while (turn < LEAST_WARM_UP || turn < MOST_WARM_UP && compiling > COMPILED);
        return turn * DOCUMENTS;
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> rate) {
        return Stopwatch.median(turns.stream().mapToDouble(rate).toArray());
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
