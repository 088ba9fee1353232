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
 * A database is made and migrated once ({@link SettledDatabase}) and copied from then on, because making one takes seconds.
 */
public final class TestData implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private final Optional<Path> place;
    private Path root;
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
        folder = new LocalDataFolders().open(root.resolve("data")).orThrow();
        store = new DerbyOfficeStores().open(folder.database()).orThrow();
    }

    /** Closes database and folder; their files stay until {@link #close()}. */
    public void stop() {
        if (store != null) {
            store.close();
            store = null;
        }
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }

    /** Where the data folder is. */
    public Path path() {
        return root.resolve("data");
    }

    /** Begins with a fresh folder; the caller closes it. */
    public void start() {
        try {
            root = place.isPresent() ? place.get() : Files.createTempDirectory("vanthu-test");
            folder = new LocalDataFolders().open(root.resolve("data")).orThrow();
            SettledDatabase.copyTo(folder.database());
            store = new DerbyOfficeStores().open(folder.database()).orThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        stop();
        delete(root);
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
