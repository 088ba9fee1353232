package org.vanthu.process.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Gathers what is written in one array, which is wiped each time it was handed on. It is always handed on whole: the
 * buffers behind it take no copies of so large a piece, so that a PIN stays nowhere.
 */
final class MessageOutput extends OutputStream {

    /**
     * Both {@link java.io.BufferedOutputStream} and the pipe hand on what is as large as this; what is larger they would copy into
     * memory that is taken for each piece.
     */
    static final int PIECE = 8 << 10;

    private final OutputStream target;
    private final byte[] piece = new byte[PIECE];
    private int filled;

    MessageOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
        if (filled == PIECE) {
            handOn();
        }
        piece[filled++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == PIECE) {
                handOn();
            }
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, from + done, piece, filled, part);
            filled += part;
            done += part;
        }
    }

    private void handOn() throws IOException {
        try {
            target.write(piece, 0, PIECE);
        } finally {
            Arrays.fill(piece, (byte) 0);
            filled = 0;
        }
    }

    /** Hands on the last piece, filled up with zeros. */
    @Override
    public void flush() throws IOException {
        if (filled > 0) {
            handOn();
        }
        target.flush();
    }
}
