package org.vanthu.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/** What no signing can do without: copying the file, hashing it on the way, and one signature of the token. */
final class SigningFloor {

    private static final int CHUNK = 1 << 16;

    private SigningFloor() {}

    static void sign(Path file, Path copy, SigningKey key) throws IOException, NoSuchAlgorithmException {
        SignatureAlgorithm algorithm = key.algorithms().getFirst();
        MessageDigest digest = MessageDigest.getInstance(algorithm.digest());
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
                out.write(chunk, 0, count);
            }
        }
        key.sign(algorithm, digest.digest()).orThrow();
    }

    /** The same so many times over; nothing is left of each, as nothing is left of those that are read back. */
    static void signMany(Path file, Path copy, SigningKey key, int documents)
            throws IOException, NoSuchAlgorithmException {
        for (int i = 0; i < documents; i++) {
            sign(file, copy, key);
            Files.delete(copy);
        }
    }
}
