package org.vanthu.core.internal.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * Unpacks a backup into an empty folder. The whole file is compared with its hash before anything is written, and the file
 * that makes a folder a data folder is written last: what an interruption leaves is never taken for an office.
 */
final class Restore {

    private static final int CHUNK = 1 << 16;

    private final Path backup;
    private final Path folder;

    Restore(Path backup, Path folder) {
        this.backup = backup;
        this.folder = folder;
    }

    /** Answers what the backup says it holds, after everything is in its place. */
    Outcome<Manifest> unpack(Progress progress) {
        try {
            if (!isEmpty()) {
                return Outcome.refused(OperationsTrouble.NOT_EMPTY, "folder", folder);
            }
            Outcome<Nothing> whole = whole();
            return whole.isDone() ? unpackInto(progress) : Outcome.refused(whole.troubles());
        } catch (IOException failed) {
            return Outcome.refused(OperationsTrouble.NOT_A_BACKUP, "file", backup, "reason", failed);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private Outcome<Nothing> whole() throws IOException {
        long size = Files.size(backup);
        if (size < TrailingDigest.LENGTH) {
            return damaged();
        }
        String written = tail(size);
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(backup))) {
            long left = size - TrailingDigest.LENGTH;
            while (left > 0) {
                int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    return damaged();
                }
                digest.update(chunk, 0, read);
                left -= read;
            }
        }
        return Sha256.ofDigest(digest.digest()).hex().equals(written) ? Outcome.done() : damaged();
    }

    private String tail(long size) throws IOException {
        byte[] tail = new byte[TrailingDigest.LENGTH];
        try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "r")) {
            file.seek(size - tail.length);
            file.readFully(tail);
        }
        return new String(tail, StandardCharsets.ISO_8859_1);
    }

    private <T> Outcome<T> damaged() {
        return Outcome.refused(OperationsTrouble.DAMAGED, "file", backup);
    }

    private Outcome<Manifest> unpackInto(Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry last = zip.getEntry(Manifest.NAME);
            if (last == null) {
                return damaged();
            }
            Manifest manifest =
                    Manifest.read(new String(zip.getInputStream(last).readAllBytes(), StandardCharsets.UTF_8));
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (!entries.stream().allMatch(this::isWithin)) {
                return damaged();
            }
            return unpackAll(zip, entries, progress).map(nothing -> manifest);
        }
    }

    /** In the order of the backup, in which the file that makes it a data folder comes behind all others. */
    private Outcome<Nothing> unpackAll(ZipFile zip, List<? extends ZipEntry> entries, Progress progress) {
        long done = 0;
        try {
            for (ZipEntry entry : entries) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    unpack(zip, entry);
                }
                progress.done(++done, entries.size());
                if (progress.isCancelled()) {
                    return Outcome.refused(OperationsTrouble.STOPPED);
                }
            }
            return Outcome.done();
        } catch (IOException failed) {
            return Outcome.refused(OperationsTrouble.NOT_WRITTEN, "file", folder, "reason", failed);
        }
    }

    /** Whether it lies in the folder: no name leads out of it. */
    private boolean isWithin(ZipEntry entry) {
        return target(entry).startsWith(folder.normalize());
    }

    private Path target(ZipEntry entry) {
        return folder.resolve(place(entry.getName())).normalize();
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        Path target = target(entry);
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    /** Files of documents lie in a backup side by side and in a data folder by the first digits of their hashes. */
    private static String place(String name) {
        if (!name.startsWith(BackupWriter.FILES)) {
            return name;
        }
        String hash = name.substring(BackupWriter.FILES.length());
        return BackupWriter.FILES + hash.substring(0, 2) + "/" + hash;
    }
}
