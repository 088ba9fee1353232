package org.vanthu.spi.signing;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/**
 * Signs PDF files (PAdES baseline B-B, EN 319 142-1) by appending to them: every byte of the file that was approved
 * stays where it was.
 */
public interface PdfSigner {

    /**
     * Signs one file. The result is written to a temporary name beside {@code signed} and renamed: it is there whole or
     * not at all. The source is not touched.
     * Troubles: those of {@link SigningTrouble} and those of {@link SigningKey#sign}.
     *
     * @param source the file to sign
     * @param signed where the signed file goes; must not be the source
     * @param key the key, see {@link OpenToken#key}
     * @param order what is signed as what
     */
    Outcome<SignedPdf> sign(Path source, Path signed, SigningKey key, SigningOrder order);
}
