package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Registers by plain JDBC and file calls, as durably as the office: each desk has a connection, each document a file that is
 * written under another name, synced, renamed, and its folder synced, then its rows in one transaction.
 */
final class RawDesks implements AutoCloseable {

    private final Path folder;
    private final List<RawWriter> writers = new ArrayList<>();
    private Optional<RawRows> rows = Optional.empty();

    RawDesks(RawDatabase database, Path folder, int desks) throws SQLException {
        this.folder = folder;
        for (int desk = 0; desk < desks; desk++) {
            writers.add(new RawWriter(database.connect()));
        }
    }

    /** The rows to be written next; the register is opened with the first of them. */
    void given(RawRows next, int first) throws SQLException {
        if (first == 0) {
            writers.getFirst().write(next, next.before());
        }
        rows = Optional.of(next);
    }

    void register(int desk, int number) throws SQLException, IOException {
        keepFile(number);
        RawRows all = rows.orElseThrow();
        writers.get(desk).register(all, all.documents().get(number));
    }

    private void keepFile(int number) throws IOException {
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

    @Override
    public void close() throws SQLException {
        for (RawWriter writer : writers) {
            writer.close();
        }
    }
}
