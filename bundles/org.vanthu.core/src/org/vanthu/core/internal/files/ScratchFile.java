package org.vanthu.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;

/**
 * A file that lies in the scratch folder while somebody looks into it. It is written and hashed once, and kept by being moved:
 * what is refused was never kept.
 *
 * @param size in bytes
 */
public record ScratchFile(Path path, Sha256 hash, long size) {

    private static final long MEGABYTE = 1_000_000;

    /**
     * Writes what somebody hands in. Troubles: {@link BlobTrouble#TOO_LARGE}.
     *
     * @param limit the most bytes accepted
     * @throws IOException when it could not be read to its end, or not be written
     */
    public static Outcome<ScratchFile> receive(GivenFile file, Path path, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = file.content().open();
                OutputStream copy = new BoundedOutput(Files.newOutputStream(path), limit);
                OutputStream hashed = new DigestOutputStream(copy, digest)) {
            long size = content.transferTo(hashed);
            return Outcome.done(new ScratchFile(path, Sha256.ofDigest(digest.digest()), size));
        } catch (BoundedOutput.Full full) {
            return Outcome.refused(BlobTrouble.TOO_LARGE, "limit", limit / MEGABYTE);
        }
    }
}
