package org.vanthu.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Two who are at work at the same time: each makes a file and waits for that of the other. */
final class Meeting {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    private Meeting() {}

    /** Whether the other came. */
    static boolean at(Path mine, Path theirs) {
        try {
            Files.createFile(mine);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        for (int waited = 0; waited < PATIENCE_MILLISECONDS && !Files.exists(theirs); waited++) {
            LockSupport.parkNanos(1_000_000);
        }
        return Files.exists(theirs);
    }
}
