package org.vanthu.store.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk of a Derby database that changes leave to it. Where Derby's log finds no room while pages are written, the
 * two can wait for each other for good (docs/adr/0101-room-is-left-to-the-database.md).
 */
final class DiskReserve {

    /** Log and pages of what is at work at once fit into it many times. */
    static final long BYTES = 16L << 20;

    private final FileStore disk;

    private DiskReserve(FileStore disk) {
        this.disk = disk;
    }

    /** @param folder of the database, which is there */
    static DiskReserve of(Path folder) {
        try {
            return new DiskReserve(Files.getFileStore(folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a change may begin. A disk that does not say how much room it has is taken to have some. */
    boolean isLeft() {
        try {
            return disk.getUsableSpace() >= BYTES;
        } catch (IOException silent) {
            return true;
        }
    }
}
