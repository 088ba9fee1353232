package org.vanthu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system in memory with little room, to be filled up. Only the system's administrator can make one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk of this many kibibytes; empty where this process may not make one. */
    public static Optional<SmallDisk> of(int kibibytes) {
        try {
            Path folder = Files.createTempDirectory("vanthu-small-disk");
            if (run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString())) {
                return Optional.of(new SmallDisk(folder));
            }
            Files.delete(folder);
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its root folder. */
    public Path folder() {
        return folder;
    }

    /** Gives it more room, as an administrator would. */
    public void grow(int kibibytes) {
        if (!run("mount", "-o", "remount,size=" + kibibytes + "k", folder.toString())) {
            throw new IllegalStateException("the disk did not grow");
        }
    }

    /** Takes it away even from a database that died on it and never closed its files. */
    @Override
    public void close() {
        run("umount", "-l", folder.toString());
        try {
            Files.delete(folder);
        } catch (IOException stillMounted) {
            throw new UncheckedIOException(stillMounted);
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
