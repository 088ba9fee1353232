package org.vanthu.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;

/**
 * An open database in its data folder, which tests use one after the other: the engine makes the plan of each statement anew
 * for each database that it opens, and that was most of what the tests of an office took. Between two tests all rows go
 * but those of the migrations ({@link MigratedRows}), and all files.
 */
final class LentDatabase {

    private static final Deque<LentDatabase> FREE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> FREE.forEach(database -> TestData.delete(database.root)), "lent databases"));
    }

    private final Path root;
    private final OfficeStore opened;
    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final MigratedRows rows;

    private LentDatabase(Path root) throws IOException, SQLException {
        this.root = root;
        try (DataFolder folder = new LocalDataFolders().open(data(root)).orThrow()) {
            SettledDatabase.copyTo(folder.database());
            opened = new DerbyOfficeStores().open(folder.database()).orThrow();
            source.setDatabaseName(folder.database().toString());
        }
        rows = new MigratedRows(source.getConnection());
    }

    /** Where the data folder is in the folder of a test. */
    static Path data(Path root) {
        return root.resolve("data");
    }

    /** One that nobody uses. */
    static LentDatabase take() throws IOException {
        LentDatabase free = FREE.poll();
        if (free != null) {
            return free;
        }
        try {
            return new LentDatabase(Files.createTempDirectory("vanthu-test"));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** The folder of the test. */
    Path root() {
        return root;
    }

    /** An office over it, which its user closes before giving it back. */
    OfficeStore office() {
        return DerbyOfficeStores.over(source);
    }

    /** Stops it for good, as the end of a program does; its files stay. */
    void stop() {
        opened.close();
    }

    /** Makes it as it was when it was new, and lets others take it; one that cannot be made so is stopped and removed. */
    void giveBack() {
        try {
            rows.restore();
            removeFiles();
            FREE.push(this);
        } catch (SQLException | IOException misused) {
            stop();
            TestData.delete(root);
        }
    }

    /** All but the database, and what says that the folder is one of ours. */
    private void removeFiles() throws IOException {
        Path data = data(root);
        try (Stream<Path> content = Files.walk(root)) {
            List<Path> deepestFirst = content.filter(path -> !path.startsWith(data.resolve("database")))
                    .filter(path ->
                            !path.equals(root) && !path.equals(data) && !path.equals(data.resolve("data.version")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
