package org.vanthu.signing.internal.pdf;

import java.io.EOFException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a revision, for the library that draws pages. */
public final class RevisionAccess implements RandomAccessRead {

    private final PdfBytes bytes;
    private final long end;
    private long place;
    private boolean closed;

    /** @param file it is open as long as its bytes are */
    public RevisionAccess(PdfFile file) {
        this.bytes = file.bytes();
        this.end = file.end();
    }

    @Override
    public int read() {
        return place < end ? bytes.at(place++) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (place >= end) {
            return -1;
        }
        byte[] read = bytes.copy(place, (int) Math.min(length, end - place));
        System.arraycopy(read, 0, into, offset, read.length);
        place += read.length;
        return read.length;
    }

    @Override
    public long getPosition() {
        return place;
    }

    @Override
    public void seek(long position) throws EOFException {
        if (position < 0) {
            throw new EOFException("before the beginning: " + position);
        }
        place = Math.min(position, end);
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public boolean isEOF() {
        return place >= end;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
