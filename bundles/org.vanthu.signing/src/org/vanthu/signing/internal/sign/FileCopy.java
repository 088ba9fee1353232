package org.vanthu.signing.internal.sign;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A file that is copied by the operating system on a thread of its own, and then appended to. */
final class FileCopy implements Closeable {

    private final FileChannel from;
    private final FileChannel to;
    private final long size;
    private final FutureTask<Long> copying;

    private FileCopy(FileChannel from, FileChannel to, long size) {
        this.from = from;
        this.to = to;
        this.size = size;
        this.copying = new FutureTask<>(this::copy);
    }

    /** Begins to copy. */
    static FileCopy start(Path source, Path target) throws IOException {
        FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
        try {
            FileChannel to = FileChannel.open(
                    target, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            FileCopy copy = new FileCopy(from, to, from.size());
            Thread.ofVirtual().name("copy").start(copy.copying);
            return copy;
        } catch (IOException failed) {
            from.close();
            throw failed;
        }
    }

    private long copy() throws IOException {
        long done = 0;
        while (done < size) {
            long part = from.transferTo(done, size - done, to);
            if (part <= 0) {
                throw shorter();
            }
            done += part;
        }
        return done;
    }

    private static IOException shorter() {
        return new IOException("the file became shorter while it was read");
    }

    /** The size of the source when this began. */
    long size() {
        return size;
    }

    /** Reads the source, whatever is copied already: at least one byte and as many as there is room for at most. */
    int read(ByteBuffer into, long place) throws IOException {
        int read = from.read(into.limit((int) Math.min(into.capacity(), size - place)), place);
        if (read <= 0) {
            throw shorter();
        }
        return read;
    }

    /** Waits until all is copied, and writes these bytes behind it. */
    void append(byte[] tail) throws IOException {
        to.position(copied());
        ByteBuffer rest = ByteBuffer.wrap(tail);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
    }

    private long copied() throws IOException {
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
        try (from) {
            to.close();
        }
    }
}
