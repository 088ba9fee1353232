package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.bench.Figures.Line;
import org.vanthu.bench.internal.ProgramRun.Moments;
import org.vanthu.domain.signin.PasswordCost;

/**
 * How long a person waits: from name and password being given in the sign-in window until the first page of the inbox is
 * painted, in the built program, started as everybody starts it. Beside it, by the same script and in the same way, a window
 * of the bare platform with one empty view, from the beginning of its application until it is painted.
 */
@Component
public final class StartBenchmark implements Benchmark {

    private static final int ROWS = 10_000;
    private static final int RUNS = 5;
    private static final double GOAL = 1.5;

    private final Offices offices;

    @Activate
    public StartBenchmark(@Reference Offices offices) {
        this.offices = offices;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        Path home = folder.resolve("home");
        fill(Files.createDirectories(home.resolve("office")).resolve("office"), progress);
        try (Screen screen = Screen.given()) {
            ProgramRun workbench = new ProgramRun(home, screen, "ui.bench.start");
            ProgramRun bare = new ProgramRun(home, screen, "ui.bench.bare");
            // The first start of an installation writes the caches that all others read.
            workbench.run();
            bare.run();
            Moments[] worked = new Moments[RUNS];
            Moments[] barely = new Moments[RUNS];
            for (int run = 0; run < RUNS; run++) {
                barely[run] = bare.run();
                worked[run] = workbench.run();
                progress.done(run + 1L, RUNS);
            }
            return figures(worked, barely);
        }
    }

    private static Figures figures(Moments[] worked, Moments[] barely) {
        double inbox = median(worked, run -> run.between("given", "usable"));
        double window = median(barely, run -> run.between("begun", "painted"));
        return new Figures(
                List.of(
                        new Line(
                                "from the command to the sign-in window",
                                median(worked, run -> run.between("started", "asked")),
                                "ms"),
                        new Line("from name and password to the inbox", inbox, "ms"),
                        new Line(
                                "from the command to the inbox, without the typing",
                                median(worked, run -> run.between("started", "asked") + run.between("given", "usable")),
                                "ms"),
                        new Line(
                                "from the command to a bare window",
                                median(barely, run -> run.between("started", "painted")),
                                "ms"),
                        new Line("from its application's beginning to a bare window", window, "ms")),
                inbox / window,
                new Goal(Direction.AT_MOST, GOAL));
    }

    private static double median(Moments[] runs, ToDoubleFunction<Moments> span) {
        double[] all = Arrays.stream(runs).mapToDouble(span).sorted().toArray();
        return all[all.length / 2];
    }

    /** An office of the usual cost of passwords, whose clerk has work. */
    private void fill(Path folder, Progress progress) throws IOException {
        try (BenchOffice office = BenchOffice.open(offices, folder, PasswordCost.USUAL)) {
            office.fill(connection -> new FullInbox(connection, office).fill(ROWS, Instant.now(), folder, progress));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
