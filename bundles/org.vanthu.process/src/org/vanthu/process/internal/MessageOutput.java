package org.vanthu.process.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Gathers what is written in one array, which is wiped each time it was handed on. It is always handed on whole: the
 * buffers behind it take no copies of so large a piece, so that a PIN stays nowhere. A message is drafted first, since its length
 * stands before it: one that fits into the array is complete then, of a longer one only the length is known, and it is written again.
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
    private boolean drafting = true;
    private long drafted;

    MessageOutput(OutputStream target) {
        this.target = target;
    }

    /** Begins a message; what was written and not handed on is wiped. */
    void draft() {
        wipe();
        drafting = true;
        drafted = 0;
    }

    /** The length of what was written since. */
    long drafted() {
        return drafted;
    }

    /** Whether all of that is there to be handed on. */
    boolean isWhole() {
        return drafted <= PIECE;
    }

    /** What is written from now on is handed on piece by piece, and nothing before it. */
    void draftNoMore() {
        wipe();
        drafting = false;
    }

    /** Writes over what stands at a place of the draft. */
    void put(int place, long number) {
        ByteBuffer.wrap(piece).putLong(place, number);
    }

    private void wipe() {
        Arrays.fill(piece, 0, filled, (byte) 0);
        filled = 0;
    }

    @Override
    public void write(int one) throws IOException {
        if (filled == PIECE && !drafting) {
            handOn();
        }
        if (filled < PIECE) {
            piece[filled++] = (byte) one;
        }
        drafted++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length && (filled < PIECE || !drafting)) {
            if (filled == PIECE) {
                handOn();
            }
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, from + done, piece, filled, part);
            filled += part;
            done += part;
        }
        drafted += length;
    }

    private void handOn() throws IOException {
        try {
            target.write(piece, 0, PIECE);
        } finally {
            wipe();
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
