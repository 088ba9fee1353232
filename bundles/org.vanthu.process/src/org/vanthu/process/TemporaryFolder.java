package org.vanthu.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder for what this process needs for a while, beside those of its siblings. Documents lie there while they are looked
 * at, so it goes with the process; of a process that was killed, the next one to start removes it.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    /** Held as long as the process lives: the system lets go of it however the process ends. */
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel held;

    private TemporaryFolder(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * The folder that the start script has given to this process by {@code java.io.tmpdir}, one of those in
     * {@code vanthu.temporary}; empty if the program was started otherwise and has the folder of the system.
     */
    public static Optional<TemporaryFolder> ofThisProgram() {
        Path own = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return Optional.ofNullable(System.getProperty("vanthu.temporary"))
                .map(all -> Path.of(all).toAbsolutePath())
                .filter(all -> all.equals(own.getParent()))
                .map(all -> take(all, own.getFileName().toString()));
    }

    /**
     * Takes a folder, makes it if need be, and removes those beside it whose process is gone.
     *
     * @param all where the folders of all processes are, and nothing else
     */
    static TemporaryFolder take(Path all, String name) {
        Path folder = all.resolve(name);
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new IllegalStateException(folder + " belongs to another process");
            }
            sweep(all, folder);
            return new TemporaryFolder(folder, lock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sweep(Path all, Path own) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(one -> !one.equals(own) && isLeft(one)).forEach(TemporaryFolder::remove);
        }
    }

    /** Folders without a lock are left alone: one may belong to a process that is just starting. */
    private static boolean isLeft(Path other) {
        Path lock = other.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    /** The lock last: while anything else is there, the folder can be told from one that is just being made. */
    private static void remove(Path folder) {
        Path lock = folder.resolve(LOCK);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> content = all.sorted(Comparator.reverseOrder())
                    .filter(one -> !one.equals(lock) && !one.equals(folder))
                    .toList();
            for (Path one : content) {
                Files.deleteIfExists(one);
            }
            Files.deleteIfExists(lock);
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException stillUsed) {
            LOG.info("{} is not empty yet; the next start removes it", folder);
        }
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        remove(folder);
        try {
            held.close();
        } catch (IOException failed) {
            LOG.info("{} was not let go", folder, failed);
        }
    }
}
