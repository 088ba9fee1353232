package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.Submission;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.spi.store.OfficeStores;

/**
 * How long a leader waits who gives one document to a thousand people: through the façade, durable on a thousand desks, and by
 * plain JDBC that writes the same rows in batches in one transaction, in turns.
 */
@Component(service = Benchmark.class)
public final class DistributeBenchmark extends StoreBenchmark {

    private static final int PEOPLE = 1_000;
    private static final int WARM_UP = 6;
    private static final int RUNS = 15;

    private final Offices offices;
    private final OfficeStores stores;

    @Activate
    public DistributeBenchmark(@Reference Offices offices, @Reference OfficeStores stores) {
        super("distribute", new Goal(Direction.AT_MOST, 3));
        this.offices = offices;
        this.stores = stores;
    }

    @Override
    List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException {
        List<AccountId> people = new ArrayList<>();
        try (BenchOffice office = BenchOffice.open(offices, folder.resolve("office"))) {
            office.fill(connection -> people.addAll(new ManyPeople(office).fill(connection, PEOPLE, folder)));
            return measure(office, people, folder, progress);
        }
    }

    private List<Pair> measure(BenchOffice office, List<AccountId> people, Path folder, Progress progress)
            throws IOException, SQLException {
        Path database = folder.resolve("office").resolve("database");
        try (Session leader = office.leader();
                RawDatabase written = empty(stores, folder.resolve("raw"));
                RawWriter plain = new RawWriter(written.connect());
                Connection filling = new RawDatabase(database).connect()) {
            List<Distribution.Line> wishes =
                    people.stream().map(person -> wish(office, person)).toList();
            double[] product = new double[RUNS];
            double[] raw = new double[RUNS];
            for (int run = -WARM_UP; run < RUNS; run++) {
                AssignmentId submitted = submitted(office, run + WARM_UP);
                double one = Stopwatch.millis(() -> leader.routing()
                        .assign(new Seen<>(submitted, 0), new Distribution("Để biết", wishes))
                        .orThrow());
                RawRows rows = RawRows.read(filling, RawRows.OF_DISTRIBUTING);
                filling.rollback();
                double other = Stopwatch.millis(
                        () -> plain.write(rows, rows.documents().getLast()));
                if (run >= 0) {
                    product[run] = one;
                    raw[run] = other;
                }
                progress.done(run + WARM_UP + 1L, WARM_UP + RUNS);
            }
            return List.of(Pair.of(
                    "one document to 1,000 people through the façade",
                    "the same rows by plain JDBC in batches",
                    new Stopwatch.Medians(Stopwatch.median(product), Stopwatch.median(raw))));
        }
    }

    private static Distribution.Line wish(BenchOffice office, AccountId person) {
        return new Distribution.Line(new Assignee.ToPerson(person, office.unit()), Part.INFORM, Optional.empty());
    }

    private static AssignmentId submitted(BenchOffice office, int number) {
        DocumentId document = office.register(number);
        return office.clerk()
                .routing()
                .submit(new Seen<>(document, 0), new Submission(office.leaderId(), "", Optional.empty()))
                .orThrow();
    }
}
