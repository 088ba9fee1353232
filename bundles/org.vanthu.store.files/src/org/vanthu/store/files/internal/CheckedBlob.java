package org.vanthu.store.files.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.vanthu.domain.Sha256;

/** Hashes what is read, and refuses to end when the hash is not the name. */
final class CheckedBlob extends FilterInputStream {

    private static final int CHUNK = 64 * 1024;

    private final Sha256 hash;
    private final MessageDigest digest = Sha256.digest();
    private boolean ended;

    CheckedBlob(InputStream in, Sha256 hash) {
        super(in);
        this.hash = hash;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            if (!Sha256.ofDigest(digest.digest()).equals(hash)) {
                throw new BlobAltered(hash);
            }
        }
        return read;
    }

    /** Skipped bytes are read, or the hash would miss them. */
    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.clamp(count, 0, CHUNK)];
        long left = count;
        while (left > 0) {
            int read = read(passed, 0, (int) Math.min(left, passed.length));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
