package org.vanthu.core.internal.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more, so that nobody fills the disk with one file. */
final class BoundedOutput extends FilterOutputStream {

    private long left;

    BoundedOutput(OutputStream target, long limit) {
        super(target);
        this.left = limit;
    }

    /** More was written than fits. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(int single) throws IOException {
        spend(1);
        out.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        spend(length);
        out.write(bytes, offset, length);
    }

    private void spend(long bytes) throws Full {
        left -= bytes;
        if (left < 0) {
            throw new Full();
        }
    }
}
