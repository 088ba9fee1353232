package org.vanthu.bench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.spi.store.OfficeStores;

/**
 * How many documents are registered in a second, each durable before it is answered: by clerks at the façade, with all that
 * stands behind it, and by plain JDBC that writes the same rows and a plain file in the same number of transactions.
 */
@Component
public final class RegisterBenchmark implements Benchmark {

    private static final int WARM_UP = 1_600;
    private static final int MEASURED = 1_600;
    /** Desks at which documents are registered at once, into one register. */
    private static final int CLERKS = 4;

    private static final double GOAL = 0.7;

    private final Offices offices;
    private final OfficeStores stores;

    @Activate
    public RegisterBenchmark(@Reference Offices offices, @Reference OfficeStores stores) {
        this.offices = offices;
        this.stores = stores;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws IOException {
        double product = throughFacade(folder.resolve("office"), progress);
        RawRows rows = rowsOf(folder.resolve("office").resolve("database"));
        double raw = plainly(folder.resolve("raw"), rows, PlainFile.SYNCED, progress);
        double rowsOnly = plainly(folder.resolve("rows"), rows, PlainFile.NONE, progress);
        return new Figures(
                List.of(
                        new Line(
                                "registered through the façade, " + CLERKS + " clerks at once", product, "documents/s"),
                        new Line("the same rows and files by plain JDBC and file calls", raw, "documents/s"),
                        new Line("the same rows alone by plain JDBC", rowsOnly, "documents/s")),
                product / raw,
                new Goal(Direction.AT_LEAST, GOAL));
    }

    private double throughFacade(Path folder, Progress progress) {
        try (BenchOffice office = BenchOffice.open(offices, folder)) {
            return rate(progress, clerk -> number -> register(office, number));
        }
    }

    static DocumentId register(BenchOffice office, int number) {
        byte[] pdf = TinyPdf.of("Document " + number);
        IncomingFields fields = IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, String.valueOf(number),
                        IncomingField.CODE_NOTATION, "SYT-NVY",
                        IncomingField.ISSUED_DATE, "2025-03-02",
                        IncomingField.ORGAN_NAME, "Sở Y tế",
                        IncomingField.SUBJECT, "V/v tăng cường công tác quản lý chất thải y tế"))
                .orThrow();
        GivenFile file = new GivenFile("van-ban-" + number + ".pdf", () -> new ByteArrayInputStream(pdf));
        return office.clerk()
                .incoming()
                .register(office.organisation(), IncomingDraft.of(fields, file))
                .orThrow()
                .document();
    }

    private static RawRows rowsOf(Path database) throws IOException {
        try (RawDatabase raw = new RawDatabase(database);
                Connection connection = raw.connect()) {
            RawRows rows = RawRows.read(connection, RawRows.OF_REGISTERING);
            connection.rollback();
            return rows;
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private double plainly(Path folder, RawRows rows, PlainFile files, Progress progress) throws IOException {
        Files.createDirectories(folder);
        stores.open(folder.resolve("database")).orThrow().close();
        try (RawDatabase raw = new RawDatabase(folder.resolve("database"))) {
            try (RawWriter first = new RawWriter(raw.connect(), rows)) {
                first.write(rows.before());
            }
            return rate(progress, clerk -> {
                RawWriter writer = new RawWriter(raw.connect(), rows);
                return number -> {
                    files.write(folder, number);
                    writer.document(rows.documents().get(number));
                };
            });
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** Documents a second over the measured part, after a warm-up, spread over the clerks. */
    private static double rate(Progress progress, Desk desk) {
        try (ExecutorService desks = Executors.newFixedThreadPool(CLERKS)) {
            List<Work> work = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                work.add(desk.sit(clerk));
            }
            all(desks, work, 0, WARM_UP);
            progress.done(WARM_UP, WARM_UP + MEASURED);
            double millis = Stopwatch.millis(() -> all(desks, work, WARM_UP, WARM_UP + MEASURED));
            progress.done(WARM_UP + MEASURED, WARM_UP + MEASURED);
            return MEASURED * 1000 / millis;
        } catch (Exception failed) {
            throw new IllegalStateException("registering failed", failed);
        }
    }

    private static void all(ExecutorService desks, List<Work> work, int from, int to) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int clerk = 0; clerk < work.size(); clerk++) {
            int first = from + clerk;
            Work one = work.get(clerk);
            running.add(desks.submit(() -> {
                for (int number = first; number < to; number += work.size()) {
                    one.register(number);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    /** What a clerk needs to begin. */
    private interface Desk {
        Work sit(int clerk) throws SQLException;
    }

    /** Registers one document. */
    private interface Work {
        void register(int number) throws SQLException, IOException;
    }

    /** What plain code does with the file of a document. */
    private enum PlainFile {
        /** Nothing. */
        NONE,
        /** As little as makes it durable whole: written under another name, synced, renamed, its folder synced. */
        SYNCED;

        void write(Path folder, int number) throws IOException {
            if (this == NONE) {
                return;
            }
            Path part = folder.resolve(number + ".part");
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(TinyPdf.of("Document " + number)));
                out.force(true);
            }
            Files.move(part, folder.resolve(number + ".pdf"));
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
