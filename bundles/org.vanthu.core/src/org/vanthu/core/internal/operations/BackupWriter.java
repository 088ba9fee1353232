package org.vanthu.core.internal.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.OfficeStores;

/**
 * Writes a backup: a copy of the database of one moment, then the files of documents. Files are only ever added and are
 * there before a row names them, so all that the copy names are among them.
 */
final class BackupWriter {

    static final String DATABASE = "database/";
    static final String FILES = "files/";

    private final DataFolder folder;
    private final OfficeStore store;
    private final OfficeStores stores;

    BackupWriter(DataFolder folder, OfficeStore store, OfficeStores stores) {
        this.folder = folder;
        this.store = store;
        this.stores = stores;
    }

    Outcome<BackupReport> write(Path file, Instant now, Progress progress) {
        if (Files.exists(file)) {
            return Outcome.refused(OperationsTrouble.EXISTS, "file", file);
        }
        Path copy = folder.scratch().resolve("backup-" + now.toEpochMilli());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            return store.copies()
                    .copyTo(copy)
                    .flatMap(copied -> stores.open(database(copy)))
                    .flatMap(BackupWriter::counted)
                    .flatMap(rows -> writeFrom(copy, rows, file, part, now, progress));
        } finally {
            remove(copy);
            remove(part);
        }
    }

    /** Derby puts its copy into a folder of the database's own name. */
    private Path database(Path copy) {
        return copy.resolve(folder.database().getFileName());
    }

    private static Outcome<Map<String, Long>> counted(OfficeStore opened) {
        try (opened) {
            return Outcome.done(opened.copies().counts());
        }
    }

    private Outcome<BackupReport> writeFrom(
            Path copy, Map<String, Long> rows, Path file, Path part, Instant now, Progress progress) {
        MessageDigest digest = Sha256.digest();
        try {
            long files;
            try (ZipOutputStream zip =
                    zip(new DigestOutputStream(Files.newOutputStream(forNobodyElse(part)), digest))) {
                files = writeAll(zip, database(copy), new Manifest(now, rows, 0), progress);
            }
            if (progress.isCancelled()) {
                return Outcome.refused(OperationsTrouble.STOPPED);
            }
            sync(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.done(
                    new BackupReport(file, now, Files.size(file), Sha256.ofDigest(digest.digest()), rows, files));
        } catch (IOException failed) {
            return Outcome.refused(OperationsTrouble.NOT_WRITTEN, "file", file, "reason", failed);
        }
    }

    /** All documents and the key of the event log will be in it. */
    private static Path forNobodyElse(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** A ZIP file that ends with its own hash. */
    private static ZipOutputStream zip(OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(new TrailingDigest(new BufferedOutputStream(out, 1 << 16)));
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment("0".repeat(TrailingDigest.LENGTH));
        return zip;
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private long writeAll(ZipOutputStream zip, Path database, Manifest manifest, Progress progress) throws IOException {
        for (Path each : filesBelow(database)) {
            add(zip, DATABASE + slashed(database.relativize(each)), Files.newInputStream(each));
        }
        long files = addFiles(zip, progress);
        for (Path kept : folder.kept()) {
            add(zip, slashed(kept), Files.newInputStream(folder.path().resolve(kept)));
        }
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(new Manifest(manifest.made(), manifest.rows(), files).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return files;
    }

    private long addFiles(ZipOutputStream zip, Progress progress) throws IOException {
        Blobs blobs = folder.blobs();
        long files = 0;
        try (Stream<Sha256> names = blobs.list()) {
            for (Iterator<Sha256> each = names.iterator(); each.hasNext() && !progress.isCancelled(); ) {
                Sha256 hash = each.next();
                Outcome<InputStream> content = blobs.open(hash);
                if (!(content instanceof Outcome.Done<InputStream>(InputStream in))) {
                    throw new IOException(content.troubles().getFirst().english());
                }
                add(zip, FILES + hash, in);
                progress.done(++files, 0);
            }
        }
        return files;
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What cannot be removed stays. */
    static void remove(Path path) {
        if (Files.exists(path)) {
            try (Stream<Path> found = Files.walk(path)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException left) {
                // The scratch folder is emptied when the office opens the next time.
            }
        }
    }
}
