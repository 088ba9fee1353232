package org.vanthu.store.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Files that are on the disk when the call returns. */
final class DurableFiles {

    /** There a folder cannot be opened to be synced; a rename is durable by itself. */
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private DurableFiles() {}

    /** Writes a small file whole or not at all. */
    static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        moveInto(part, file);
    }

    /** Gives a synced file its name. */
    static void moveInto(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(file.getParent());
    }

    /** Makes the folder and those above it that are missing, each durable. */
    static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(folder.getParent());
            Files.createDirectories(folder);
            sync(folder.getParent());
        }
    }

    /** Makes the bytes of a file durable that somebody wrote. */
    static void syncFile(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
    }

    /** Makes the names in a folder durable. */
    static void sync(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
