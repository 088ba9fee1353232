package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.bench.Benchmark;
import org.vanthu.api.bench.Figures.Direction;
import org.vanthu.api.bench.Figures.Goal;
import org.vanthu.domain.search.DocumentFilter;

/**
 * How long an officer whom 100,000 of a million documents concern waits for what a search finds, at the façade with all that
 * stands behind it: words that all documents have, few, none, those of others only, and the beginning of a word. Beside it
 * the ranges of indexes that hold the answer, by plain JDBC.
 */
@Component(service = Benchmark.class)
public final class SearchBenchmark extends StoreBenchmark {

    private static final int DOCUMENTS = 1_000_000;
    private static final int PAGE = 50;
    private static final int RUNS = 101;
    private static final int WARM_UP = 1_200;
    private static final int LONG_RUNS = 7;
    private static final String PAGE_BESIDE = "the officer's first fifty by plain JDBC";

    private final Offices offices;

    @Activate
    public SearchBenchmark(@Reference Offices offices) {
        super("search", new Goal(Direction.AT_MOST, 5));
        this.offices = offices;
    }

    @Override
    List<Pair> measure(Path folder, Progress progress) throws IOException, SQLException {
        try (BenchOffice office = BenchOffice.open(offices, folder)) {
            office.fill(connection -> new FullOffice(office, folder).fill(connection, DOCUMENTS, progress));
            RawDatabase database = new RawDatabase(folder.resolve("database"));
            try (RawSearch raw = new RawSearch(database.connect());
                    Session officer = office.officer()) {
                return List.of(
                        paged(office, officer, raw, "a word on all documents", FullOffice.COMMON, PAGE),
                        paged(office, officer, raw, "the beginning of ten words", FullOffice.BEGINNING, PAGE),
                        rare(office, officer, raw),
                        paged(office, officer, raw, "a word that no document has", "zzz", 0),
                        ofOthers(office, officer, raw));
            }
        }
    }

    private static Pair paged(
            BenchOffice office, Session officer, RawSearch raw, String what, String words, int expected) {
        return Pair.of(
                "an officer of 100,000 documents of 1,000,000: " + what,
                PAGE_BESIDE,
                Stopwatch.inTurns(
                        WARM_UP,
                        RUNS,
                        () -> find(officer, words, expected, expected),
                        () -> raw.page(office.officerId(), PAGE)));
    }

    private static Pair rare(BenchOffice office, Session officer, RawSearch raw) {
        return Pair.of(
                "a word on 100 documents, ten of them the officer's",
                "all keys of that word, whose they are, and ten rows, by plain JDBC",
                Stopwatch.inTurns(
                        WARM_UP,
                        RUNS,
                        () -> find(officer, FullOffice.RARE, 1, PAGE - 1),
                        () -> raw.ofPersonWith(office.officerId(), office.organisation(), FullOffice.RARE)));
    }

    private static Pair ofOthers(BenchOffice office, Session officer, RawSearch raw) {
        return Pair.of(
                "a word on 100,000 documents, none of them the officer's",
                "all keys of that word and of the officer by plain JDBC",
                Stopwatch.inTurns(
                        2,
                        LONG_RUNS,
                        () -> find(officer, FullOffice.OF_OTHERS, 0, 0),
                        () -> raw.bothRanges(office.officerId(), office.organisation(), FullOffice.OF_OTHERS)));
    }

    private static void find(Session officer, String words, int least, int most) {
        int found = officer.searches()
                .find(DocumentFilter.words(words), PAGE)
                .orThrow()
                .size();
        if (found < least || found > most) {
            throw new IllegalStateException(words + " is found on " + found + " documents");
        }
    }
}
