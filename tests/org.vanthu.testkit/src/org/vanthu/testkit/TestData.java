package org.vanthu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;

/**
 * A fresh data folder with a real Derby for each test:
 *
 * <pre>
 * &#64;RegisterExtension
 * final TestData data = new TestData();
 * </pre>
 *
 * A database is made and migrated once ({@link SettledDatabase}), and tests that do not close it use the same one after the other
 * ({@link LentDatabase}): each finds it empty.
 */
public final class TestData implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private final Optional<Path> place;
    private Path root;
    private Optional<LentDatabase> lent = Optional.empty();
    private DataFolder folder;
    private OfficeStore store;

    public TestData() {
        this(Optional.empty());
    }

    private TestData(Optional<Path> place) {
        this.place = place;
    }

    /** A data folder in this folder, which is emptied in the end. */
    public static TestData in(Path place) {
        return new TestData(Optional.of(place));
    }

    /** A data folder outside of a test's life cycle; the caller closes it. */
    public static TestData open() {
        TestData data = new TestData();
        data.start();
        return data;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** The opened data folder. */
    public DataFolder folder() {
        return folder;
    }

    /** The opened database. */
    public OfficeStore store() {
        return store;
    }

    /** Closes database and folder and opens them again, as a restart of the program would. */
    public void restart() {
        stop();
        folder = new LocalDataFolders().open(path()).orThrow();
        store = new DerbyOfficeStores().open(folder.database()).orThrow();
    }

    /** Closes database and folder; their files stay until {@link #close()}. */
    public void stop() {
        closeStore();
        lent.ifPresent(LentDatabase::stop);
        lent = Optional.empty();
        closeFolder();
    }

    private void closeStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private void closeFolder() {
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }

    /** Where the data folder is. */
    public Path path() {
        return LentDatabase.data(root);
    }

    /** Begins with a fresh folder; the caller closes it. */
    public void start() {
        try {
            if (place.isPresent()) {
                startIn(place.get());
            } else {
                borrow();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void startIn(Path place) throws IOException {
        root = place;
        folder = new LocalDataFolders().open(path()).orThrow();
        SettledDatabase.copyTo(folder.database());
        store = new DerbyOfficeStores().open(folder.database()).orThrow();
    }

    private void borrow() throws IOException {
        LentDatabase database = LentDatabase.take();
        lent = Optional.of(database);
        root = database.root();
        folder = new LocalDataFolders().open(path()).orThrow();
        store = database.office();
    }

    @Override
    public void close() {
        if (lent.isPresent()) {
            closeStore();
            closeFolder();
            lent.get().giveBack();
            lent = Optional.empty();
        } else {
            stop();
            delete(root);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
