package org.vanthu.process.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes in pieces as {@link MessageOutput} hands them on, and wipes each before the next. */
final class MessageInput extends InputStream {

    private final InputStream source;
    private final byte[] piece = new byte[MessageOutput.PIECE];
    private int read = MessageOutput.PIECE;
    private long left;

    MessageInput(InputStream source) {
        this.source = source;
    }

    /** Goes to the beginning of the next message, whatever was left of the one before. */
    void next() {
        Arrays.fill(piece, (byte) 0);
        read = piece.length;
        left = Long.MAX_VALUE;
    }

    /** Says how much of the message is to come; nothing beyond that is given. */
    void limit(long bytes) {
        left = bytes;
    }

    long left() {
        return left;
    }

    private void fill() throws IOException {
        int filled = 0;
        while (filled < piece.length) {
            int more = source.read(piece, filled, piece.length - filled);
            if (more < 0) {
                throw new EOFException("the pipe ended");
            }
            filled += more;
        }
        read = 0;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        if (read == piece.length) {
            fill();
        }
        left--;
        return piece[read++] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        if (read == piece.length) {
            fill();
        }
        int part = (int) Math.min(left, Math.min(length, piece.length - read));
        System.arraycopy(piece, read, target, from, part);
        read += part;
        left -= part;
        return part;
    }
}
