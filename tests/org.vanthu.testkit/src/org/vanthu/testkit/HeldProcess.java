package org.vanthu.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Holds a process where it is, as an endless loop or a driver that waits for a stuck reader would. */
public final class HeldProcess {

    private HeldProcess() {}

    /**
     * Returns when no thread of this process works any more. The system stops one thread, which then stops the
     * others: on a busy machine they go on for a while after {@code kill} has returned.
     */
    public static void hold(long processId) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(processId)).start().waitFor();
        for (Path thread : threads(processId)) {
            while (works(thread)) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static List<Path> threads(long processId) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(processId), "task"))) {
            return threads.toList();
        }
    }

    private static boolean works(Path thread) throws IOException {
        try {
            return !Files.readString(thread.resolve("stat")).contains(") T ");
        } catch (NoSuchFileException ended) {
            return false;
        }
    }
}
