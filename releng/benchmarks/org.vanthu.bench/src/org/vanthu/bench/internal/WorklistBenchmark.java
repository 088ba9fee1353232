package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * How long a page of an inbox of a million takes: the first and the thousandth, at the façade with all that stands behind it,
 * and by plain JDBC over the same index.
 */
@Component(service = Benchmark.class)
public final class WorklistBenchmark extends StoreBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int PAGE = 50;
    private static final int DEEP_PAGE = 1_000;
    private static final int RUNS = 201;
    private static final int WARM_UP = 600;

    private final Offices offices;

    @Activate
    public WorklistBenchmark(@Reference Offices offices) {
        super("worklist", new Goal(Direction.AT_MOST, 1.5));
        this.offices = offices;
    }

    @Override
    List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException {
        try (BenchOffice office = BenchOffice.open(offices, folder)) {
            office.fill(connection -> new FullInbox(connection, office).fill(ROWS, Instant.now(), folder, progress));
            // The office has this database open and stops it: it is not closed here.
            RawDatabase database = new RawDatabase(folder.resolve("database"));
            try (RawPage raw = new RawPage(database.connect())) {
                return measure(office, raw);
            }
        }
    }

    private static List<Pair> measure(BenchOffice office, RawPage raw) throws SQLException {
        Worklists worklists = office.clerk().worklists();
        String account = office.clerkId().toString();
        WorkItem deep = itemBefore(worklists, office);
        long deepPlace = placeBefore(raw, account);
        Stopwatch.Medians first = Stopwatch.inTurns(
                WARM_UP, RUNS, () -> first(worklists, office), () -> raw.read(account, Long.MIN_VALUE, PAGE));
        Stopwatch.Medians thousandth = Stopwatch.inTurns(
                WARM_UP, RUNS, () -> after(worklists, deep), () -> raw.read(account, deepPlace, PAGE));
        return List.of(
                Pair.of("page 1 of an inbox of 1,000,000 through the façade", "page 1 by plain JDBC", first),
                Pair.of("page 1,000 through the façade", "page 1,000 by plain JDBC", thousandth));
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
