package org.vanthu.core.internal.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a content. */
final class FirstBytes extends FilterInputStream {

    private long left;

    /** @param count so many bytes of it */
    FirstBytes(InputStream whole, long count) {
        super(whole);
        left = count;
    }

    @Override
    public int read() throws IOException {
        int one = left > 0 ? super.read() : -1;
        left -= one < 0 ? left : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int got = left > 0 ? super.read(into, from, (int) Math.min(length, left)) : -1;
        left -= got < 0 ? left : got;
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
