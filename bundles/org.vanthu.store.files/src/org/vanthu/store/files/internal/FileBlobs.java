package org.vanthu.store.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.blob.StoredBlob;

/**
 * Files in {@code ab/abcd…} by their SHA-256. Each is written under a temporary name, synced, renamed, and its folder
 * synced: after a crash it is there whole or not at all.
 */
final class FileBlobs implements Blobs {

    private static final long MEGABYTE = 1_000_000;
    private static final int CHUNK = 64 * 1024;
    /** Ten million files are 40,000 in each. */
    private static final int SHARDS = 256;

    private final Path folder;
    private final Path parts;
    private final long usualLimit;

    FileBlobs(Path folder, long usualLimit) throws IOException {
        this.folder = folder;
        this.parts = folder.resolve("parts");
        this.usualLimit = usualLimit;
        DurableFiles.createFolders(parts);
        createShards();
    }

    /** All at once and beforehand: a folder made with a file would cost that file two more waits for the disk. */
    private void createShards() throws IOException {
        for (int shard = 0; shard < SHARDS; shard++) {
            Files.createDirectories(folder.resolve(HexFormat.of().toHexDigits((byte) shard)));
        }
        DurableFiles.sync(folder);
    }

    @Override
    public long limit() {
        return usualLimit;
    }

    @Override
    public Outcome<StoredBlob> put(InputStream content) {
        return put(content, usualLimit);
    }

    @Override
    public Outcome<StoredBlob> put(InputStream content, long limit) {
        Path part = parts.resolve(UUID.randomUUID().toString());
        try {
            Outcome<StoredBlob> written = write(content, limit, part);
            if (written instanceof Outcome.Done<StoredBlob>(StoredBlob blob)) {
                giveName(part, blob);
            }
            return written;
        } catch (IOException failed) {
            return refusal(failed);
        } finally {
            discard(part);
        }
    }

    private Outcome<StoredBlob> write(InputStream content, long limit, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    return Outcome.refused(BlobTrouble.TOO_LARGE, "limit", limit / MEGABYTE);
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
            file.force(true);
        }
        return Outcome.done(new StoredBlob(Sha256.ofDigest(digest.digest()), size));
    }

    @Override
    public Outcome<StoredBlob> adopt(Path file, Sha256 hash) {
        try {
            DurableFiles.syncFile(file);
            StoredBlob blob = new StoredBlob(hash, Files.size(file));
            if (!giveName(file, blob)) {
                Files.delete(file);
            }
            return Outcome.done(blob);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            return copied(file);
        } catch (IOException failed) {
            return refusal(failed);
        }
    }

    /** Where the scratch folder lies on another disk. */
    private Outcome<StoredBlob> copied(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Outcome<StoredBlob> kept = put(content, Long.MAX_VALUE);
            if (kept.isDone()) {
                Files.delete(file);
            }
            return kept;
        } catch (IOException failed) {
            return refusal(failed);
        }
    }

    /** The same content has the same name; a file of that name and size stays as it is. Answers whether it was moved there. */
    private boolean giveName(Path part, StoredBlob blob) throws IOException {
        Path file = file(blob.hash());
        if (Files.exists(file) && Files.size(file) == blob.size()) {
            return false;
        }
        DurableFiles.moveInto(part, file);
        return true;
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // Swept when the office opens the next time; the answer to the caller is the same.
        }
    }

    private Outcome<StoredBlob> refusal(IOException failed) {
        return CauseTrouble.DISK_FULL.isCauseOf(failed)
                ? Outcome.refused(BlobTrouble.DISK_FULL)
                : Outcome.refused(BlobTrouble.NOT_READ, "reason", failed);
    }

    @Override
    public Outcome<InputStream> open(Sha256 hash) {
        try {
            return Outcome.done(new CheckedBlob(Files.newInputStream(file(hash)), hash));
        } catch (NoSuchFileException missing) {
            return Outcome.refused(BlobTrouble.MISSING, "hash", hash);
        } catch (IOException failed) {
            return Outcome.refused(BlobTrouble.NOT_READ, "reason", failed);
        }
    }

    @Override
    public Outcome<byte[]> read(Sha256 hash) {
        return open(hash).flatMap(in -> {
            try (in) {
                return Outcome.done(in.readAllBytes());
            } catch (BlobAltered altered) {
                return Outcome.refused(BlobTrouble.ALTERED, "hash", hash);
            } catch (IOException failed) {
                return Outcome.refused(BlobTrouble.NOT_READ, "reason", failed);
            }
        });
    }

    @Override
    public Outcome<StoredBlob> verify(Sha256 hash) {
        return open(hash).flatMap(in -> {
            try (in) {
                return Outcome.done(new StoredBlob(hash, in.transferTo(OutputStream.nullOutputStream())));
            } catch (BlobAltered altered) {
                return Outcome.refused(BlobTrouble.ALTERED, "hash", hash);
            } catch (IOException failed) {
                return Outcome.refused(BlobTrouble.NOT_READ, "reason", failed);
            }
        });
    }

    @Override
    public boolean exists(Sha256 hash) {
        return Files.exists(file(hash));
    }

    @Override
    public Stream<Sha256> list() {
        return folders(folder)
                .filter(shard -> !shard.equals(parts))
                .flatMap(FileBlobs::folders)
                .map(file -> new Sha256(file.getFileName().toString()));
    }

    /** Sorted, so that the names come in their order; the shards, or the files of one. */
    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Outcome<Nothing> sweep() {
        folders(parts).forEach(FileBlobs::discard);
        return Outcome.done();
    }

    private Path file(Sha256 hash) {
        String name = hash.hex();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
