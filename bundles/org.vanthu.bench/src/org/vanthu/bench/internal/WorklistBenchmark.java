package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * How long a page of an inbox of a million takes: the first and the thousandth, at the façade with all that stands behind it,
 * and by plain JDBC over the same index.
 */
@Component
public final class WorklistBenchmark implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int PAGE = 50;
    private static final int DEEP_PAGE = 1_000;
    private static final int RUNS = 201;
    private static final int WARM_UP = 600;
    private static final double GOAL = 1.5;

    private final Offices offices;

    @Activate
    public WorklistBenchmark(@Reference Offices offices) {
        this.offices = offices;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        try (BenchOffice office = BenchOffice.open(offices, folder)) {
            // The office has this database open and stops it: it is not closed here.
            RawDatabase database = new RawDatabase(folder.resolve("database"));
            try (Connection filling = database.connect()) {
                new FullInbox(filling, office).fill(ROWS, Instant.now(), progress);
            }
            try (RawPage raw = new RawPage(database.connect())) {
                return measure(office, raw);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static Figures measure(BenchOffice office, RawPage raw) throws SQLException {
        Worklists worklists = office.clerk().worklists();
        String account = office.clerkId().toString();
        WorkItem deep = itemBefore(worklists, office);
        long deepPlace = placeBefore(raw, account);
        for (int i = 0; i < WARM_UP; i++) {
            first(worklists, office);
            after(worklists, deep);
            raw.read(account, Long.MIN_VALUE, PAGE);
            raw.read(account, deepPlace, PAGE);
        }
        double first = Stopwatch.medianMillis(RUNS, () -> first(worklists, office));
        double rawFirst = Stopwatch.medianMillis(RUNS, () -> raw.read(account, Long.MIN_VALUE, PAGE));
        double thousandth = Stopwatch.medianMillis(RUNS, () -> after(worklists, deep));
        double rawThousandth = Stopwatch.medianMillis(RUNS, () -> raw.read(account, deepPlace, PAGE));
        return new Figures(
                List.of(
                        new Line("page 1 of an inbox of 1,000,000 through the façade", first, "ms"),
                        new Line("page 1 by plain JDBC", rawFirst, "ms"),
                        new Line("page 1,000 through the façade", thousandth, "ms"),
                        new Line("page 1,000 by plain JDBC", rawThousandth, "ms")),
                Math.max(first / rawFirst, thousandth / rawThousandth),
                new Goal(Direction.AT_MOST, GOAL));
    }

    private static List<WorkRow> first(Worklists worklists, BenchOffice office) {
        return full(worklists
                .page(office.clerkId(), Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, PAGE)
                .orThrow());
    }

    private static List<WorkRow> after(Worklists worklists, WorkItem last) {
        return full(worklists.pageAfter(last, DeskOrder.NEWEST_FIRST, PAGE).orThrow());
    }

    private static List<WorkRow> full(List<WorkRow> page) {
        if (page.size() != PAGE) {
            throw new IllegalStateException("a page of " + page.size());
        }
        return page;
    }

    /** The last item before the deep page, reached page by page as a person would. */
    private static WorkItem itemBefore(Worklists worklists, BenchOffice office) {
        WorkItem last = first(worklists, office).getLast().item();
        for (int page = 2; page < DEEP_PAGE; page++) {
            last = after(worklists, last).getLast().item();
        }
        return last;
    }

    private static long placeBefore(RawPage raw, String account) throws SQLException {
        long place = Long.MIN_VALUE;
        for (int page = 1; page < DEEP_PAGE; page++) {
            place = raw.read(account, place, PAGE);
        }
        return place;
    }
}
