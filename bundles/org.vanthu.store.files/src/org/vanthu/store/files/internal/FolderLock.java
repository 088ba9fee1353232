package org.vanthu.store.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.folder.FolderTrouble;

/** Holds a data folder for this process; the operating system lets go of it when the process dies. */
final class FolderLock {

    private static final String LOCK = "lock";
    /** Beside the lock and not in it, because a locked file cannot be read on every system. */
    private static final String HOLDER = "holder";

    /** The names of the files that a lock leaves in the folder. */
    static final Set<String> FILES = Set.of(LOCK, HOLDER);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static Outcome<FolderLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            return Outcome.refused(FolderTrouble.HELD, "folder", folder, "holder", holder(folder));
        }
        Files.writeString(folder.resolve(HOLDER), thisProcess());
        return Outcome.done(new FolderLock(channel));
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(HOLDER)).strip();
        } catch (IOException unreadable) {
            return "?";
        }
    }

    private static String thisProcess() {
        return "PID " + ProcessHandle.current().pid() + ", " + System.getProperty("user.name") + "@" + host() + ", "
                + VietnamTime.second(Instant.now());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
