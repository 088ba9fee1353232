package org.vanthu.ui.documents.internal.paper;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.vanthu.api.files.GivenFile;
import org.vanthu.ui.kit.widget.WorkStrip;

/** Files of this machine that are handed in: the strip sees how much of them has been read, and can stop that. */
public final class CountedFiles {

    private final WorkStrip strip;
    private final long all;
    private final AtomicLong read = new AtomicLong();

    public CountedFiles(WorkStrip strip, List<Path> files) throws IOException {
        this.strip = strip;
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        all = sum;
    }

    /** The file, to be handed in. Reading it fails once the person has stopped the work. */
    public GivenFile give(Path file) {
        return new GivenFile(String.valueOf(file.getFileName()), () -> new Counted(Files.newInputStream(file)));
    }

    /** Read to the end there is still something to do, of which nobody knows how much. */
    private void count(long bytes) {
        long now = read.addAndGet(bytes);
        strip.report(now, now < all ? all : 0);
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            goOn();
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            goOn();
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void goOn() throws InterruptedIOException {
            if (strip.isStopped()) {
                throw new InterruptedIOException("stopped");
            }
        }
    }
}
