package org.vanthu.store.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.folder.FolderTrouble;
import org.vanthu.spi.folder.LogKey;

/**
 * The layout of a data folder: {@code data.version} says that it is one and of which layout, {@code lock} and
 * {@code holder} who has it, {@code settings.properties} its limits, {@code database}, {@code files}, {@code keys},
 * {@code logs} and {@code scratch} the rest.
 */
public final class LocalDataFolder implements DataFolder {

    /** The layout this program writes. */
    static final int LAYOUT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(LocalDataFolder.class);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final String VERSION_FILE = "data.version";
    private static final String SETTINGS_FILE = "settings.properties";

    private final Path path;
    private final FolderLock lock;
    private final FileBlobs blobs;
    private final FileLogKey logKey;

    private LocalDataFolder(Path path, FolderLock lock) throws IOException {
        this.path = path;
        this.lock = lock;
        Files.createDirectories(logs());
        empty(scratch());
        Files.createDirectories(scratch());
        Settings settings = Settings.read(path.resolve(SETTINGS_FILE));
        this.blobs = new FileBlobs(path.resolve("files"), settings.fileLimit());
        this.blobs.sweep();
        this.logKey = FileLogKey.in(path.resolve("keys"));
    }

    /** As {@link org.vanthu.spi.folder.DataFolders#open}. */
    public static Outcome<DataFolder> open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            if (isForeign(folder)) {
                return Outcome.refused(FolderTrouble.FOREIGN, "folder", folder);
            }
            Files.createDirectories(folder);
            closeToOthers(folder);
            Outcome<FolderLock> taken = FolderLock.take(folder);
            return taken.flatMap(lock -> opened(folder, lock));
        } catch (IOException failed) {
            return notOpened(folder, failed);
        }
    }

    /** Other accounts of this machine are kept out; what was given to a group on purpose stays. */
    private static void closeToOthers(Path folder) {
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights == null) {
            return;
        }
        try {
            Set<PosixFilePermission> kept = rights.readAttributes().permissions();
            if (kept.removeAll(OTHERS)) {
                rights.setPermissions(kept);
            }
        } catch (IOException notSupported) {
            LOG.warn("{} may be open to others on this machine: {}", folder, notSupported.toString());
        }
    }

    private static Outcome<DataFolder> opened(Path folder, FolderLock lock) {
        boolean open = false;
        try {
            int found = layout(folder);
            if (found > LAYOUT) {
                return Outcome.refused(FolderTrouble.NEWER, "folder", folder, "found", found, "known", LAYOUT);
            }
            DataFolder opened = new LocalDataFolder(folder, lock);
            open = true;
            return Outcome.done(opened);
        } catch (IOException failed) {
            return notOpened(folder, failed);
        } finally {
            if (!open) {
                lock.release();
            }
        }
    }

    private static Outcome<DataFolder> notOpened(Path folder, IOException failed) {
        return Outcome.refused(FolderTrouble.NOT_OPENED, "folder", folder, "reason", failed);
    }

    /** A folder is ours when it says so, or when nothing but a lock was ever written to it. */
    private static boolean isForeign(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(VERSION_FILE))) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> !FolderLock.FILES.contains(name));
        }
    }

    private static int layout(Path folder) throws IOException {
        Path file = folder.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            DurableFiles.write(file, (LAYOUT + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            return Integer.parseInt(lines.isEmpty() ? "" : lines.getFirst().strip());
        } catch (NumberFormatException unknown) {
            throw new IOException(VERSION_FILE + " holds no number", unknown);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Path database() {
        return path.resolve("database");
    }

    @Override
    public Path logs() {
        return path.resolve("logs");
    }

    @Override
    public Path scratch() {
        return path.resolve("scratch");
    }

    @Override
    public List<Path> kept() {
        return Stream.of(SETTINGS_FILE, "keys/event-log.pub", "keys/event-log.key", VERSION_FILE)
                .map(Path::of)
                .filter(file -> Files.exists(path.resolve(file)))
                .toList();
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public LogKey logKey() {
        return logKey;
    }

    @Override
    public void close() {
        lock.release();
    }
}
