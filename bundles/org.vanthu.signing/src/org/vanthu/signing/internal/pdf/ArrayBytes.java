package org.vanthu.signing.internal.pdf;

import java.util.Arrays;

/** Bytes in memory. */
public final class ArrayBytes implements PdfBytes {

    private final byte[] bytes;

    public ArrayBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int at(long place) {
        return place >= 0 && place < bytes.length ? bytes[(int) place] & 0xff : -1;
    }

    @Override
    public byte[] copy(long from, int length) {
        int start = (int) Math.max(0, Math.min(from, bytes.length));
        return Arrays.copyOfRange(bytes, start, (int) Math.min(bytes.length, (long) start + length));
    }
}
