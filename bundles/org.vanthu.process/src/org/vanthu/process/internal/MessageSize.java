package org.vanthu.process.internal;

import java.io.OutputStream;

/** Counts what would be written. */
final class MessageSize extends OutputStream {

    private long size;

    @Override
    public void write(int one) {
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
    }

    long size() {
        return size;
    }
}
