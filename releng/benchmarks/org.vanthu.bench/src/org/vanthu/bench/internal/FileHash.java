package org.vanthu.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.vanthu.domain.Sha256;

/** Reading and hashing a file, as fast as this machine does it: the floor of everything that looks at a whole file. */
final class FileHash {

    private static final int CHUNK = 1 << 16;

    private FileHash() {}

    static void of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
        }
        digest.digest();
    }
}
