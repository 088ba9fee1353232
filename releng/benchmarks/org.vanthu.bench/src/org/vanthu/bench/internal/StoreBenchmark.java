package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.spi.store.OfficeStores;

/** What the measurements of the store have in common: the office at its façades, and plain JDBC beside it in the same run. */
abstract class StoreBenchmark implements Benchmark {

    private final String name;
    private final Goal goal;

    StoreBenchmark(String name, Goal goal) {
        this.name = name;
        this.goal = goal;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Figures run(Path folder, Progress progress) throws IOException {
        try {
            List<Line> lines = new ArrayList<>();
            double worst = Double.NaN;
            for (Pair pair : measure(folder, progress)) {
                lines.add(new Line(pair.what(), pair.product(), pair.unit()));
                lines.add(new Line(pair.beside(), pair.raw(), pair.unit()));
                worst = Double.isNaN(worst) ? pair.ratio() : worse(worst, pair.ratio());
            }
            return new Figures(lines, worst, goal);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private double worse(double one, double other) {
        return switch (goal.direction()) {
            case AT_LEAST -> Math.min(one, other);
            case AT_MOST -> Math.max(one, other);
        };
    }

    /** One thing that was measured, in the same unit at the façade and by plain JDBC. */
    record Pair(String what, double product, String beside, double raw, String unit) {

        /** Times that were taken in turns, in milliseconds. */
        static Pair of(String what, String beside, Stopwatch.Medians medians) {
            return new Pair(what, medians.product(), beside, medians.raw(), "ms");
        }

        double ratio() {
            return product / raw;
        }
    }

    abstract List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException;

    /** A database with the tables of an office and nothing in them. */
    static RawDatabase empty(OfficeStores stores, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path database = folder.resolve("database");
        stores.open(database).orThrow().close();
        return new RawDatabase(database);
    }
}
