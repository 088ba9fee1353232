package org.vanthu.signing.internal.sign;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.PdfBytes;

/**
 * A file that is copied, and then appended to. The operating system copies a large one on a thread of its own; a small one is read
 * once, and written while the token is at work or, at the latest, before something is appended.
 */
final class FileCopy implements Closeable {

    /** Up to this size a thread would cost more than the copy. */
    private static final int SMALL = 1 << 19;

    private final FileChannel from;
    private final Path target;
    private final FileBytes file;
    /** All of a small file; nothing of a large one. */
    private final byte[] held;

    private final FutureTask<FileChannel> copying;
    private @Nullable FileChannel to;

    private FileCopy(FileChannel from, Path target) throws IOException {
        this.from = from;
        this.target = target;
        this.file = FileBytes.of(from);
        this.held = file.length() <= SMALL ? file.small() : new byte[0];
        this.copying = new FutureTask<>(this::copy);
    }

    /** Begins to copy a large file. */
    static FileCopy start(Path source, Path target) throws IOException {
        FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
        try {
            FileCopy copy = new FileCopy(from, target);
            if (!copy.isHeld()) {
                copy.opened();
                Thread.ofVirtual().name("copy").start(copy.copying);
            }
            return copy;
        } catch (IOException | RuntimeException failed) {
            from.close();
            throw failed;
        }
    }

    private boolean isHeld() {
        return file.length() == held.length;
    }

    private FileChannel opened() throws IOException {
        FileChannel made = FileChannel.open(
                target, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        to = made;
        return made;
    }

    private FileChannel copy() throws IOException {
        FileChannel made = to == null ? opened() : to;
        for (ByteBuffer all = ByteBuffer.wrap(held); all.hasRemaining(); ) {
            made.write(all);
        }
        long done = held.length;
        while (done < file.length()) {
            long part = from.transferTo(done, file.length() - done, made);
            if (part <= 0) {
                throw new IOException("the file became shorter while it was read");
            }
            done += part;
        }
        return made;
    }

    /** The bytes of the source, whatever is copied already; open until this is closed. */
    PdfBytes content() {
        return isHeld() ? new ArrayBytes(held) : file;
    }

    /** Feeds the source to a digest. */
    void digest(MessageDigest digest) {
        if (isHeld()) {
            digest.update(held);
        } else {
            file.digest(digest, 0, file.length());
        }
    }

    /** What is left of copying; for whoever has time. */
    FutureTask<?> copying() {
        return copying;
    }

    /** Waits until all is copied, and writes these bytes behind it. */
    void append(byte[] tail) throws IOException {
        FileChannel copied = copied();
        copied.position(file.length());
        for (ByteBuffer rest = ByteBuffer.wrap(tail); rest.hasRemaining(); ) {
            copied.write(rest);
        }
    }

    private FileChannel copied() throws IOException {
        copying.run();
        try {
            return copying.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException disk ? disk : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the copy any more");
        }
    }

    /** Ends the copy, also if it is not complete: what is left then is no whole file. */
    @Override
    public void close() throws IOException {
        try (from;
                FileChannel made = to) {
            // both end here
        }
    }
}
