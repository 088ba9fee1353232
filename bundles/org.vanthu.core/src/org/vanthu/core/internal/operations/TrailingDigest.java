package org.vanthu.core.internal.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.vanthu.domain.Sha256;

/**
 * Replaces the last {@value #LENGTH} bytes of what passes by the SHA-256 of all before them. A ZIP file ends with its
 * comment: with a comment of that length it ends with the hash of itself, and is still a ZIP file.
 */
final class TrailingDigest extends FilterOutputStream {

    static final int LENGTH = 64;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] held = new byte[LENGTH];
    private int holding;
    private boolean closed;

    TrailingDigest(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (length >= LENGTH) {
            pass(held, 0, holding);
            pass(content, offset, length - LENGTH);
            System.arraycopy(content, offset + length - LENGTH, held, 0, LENGTH);
            holding = LENGTH;
            return;
        }
        int over = Math.max(0, holding + length - LENGTH);
        pass(held, 0, over);
        System.arraycopy(held, over, held, 0, holding - over);
        System.arraycopy(content, offset, held, holding - over, length);
        holding = holding - over + length;
    }

    private void pass(byte[] content, int offset, int length) throws IOException {
        digest.update(content, offset, length);
        out.write(content, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            String hash = Sha256.ofDigest(digest.digest()).hex();
            out.write(hash.getBytes(StandardCharsets.US_ASCII));
            Arrays.fill(held, (byte) 0);
            super.close();
        }
    }
}
