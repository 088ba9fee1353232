package org.vanthu.spi.signing;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * Signs PDF files (PAdES baseline, EN 319 142-1) by appending to them: every byte of the file that was approved
 * stays where it was.
 */
public interface PdfSigner {

    /**
     * Signs one file at level B-B. The result is written to a temporary name beside {@code signed} and renamed: it is there whole or
     * not at all. The source is not touched.
     * Troubles: those of {@link SigningTrouble} and those of {@link SigningKey#sign}.
     *
     * @param source the file to sign
     * @param signed where the signed file goes; must not be the source
     * @param key the key, see {@link OpenToken#key}
     * @param order what is signed as what
     */
    default Outcome<SignedPdf> sign(Path source, Path signed, SigningKey key, SigningOrder order) {
        return sign(source, signed, key, order, SignatureLevel.B_B, OnlineServices.NONE);
    }

    /**
     * Signs one file so that it can be proven for longer. As {@link #sign(Path, Path, SigningKey, SigningOrder)}; where a service
     * gives nothing, the file is signed all the same, at a lower level, and the result says what is missing.
     *
     * @param level the level wanted
     * @param services where time stamps and the state of certificates are had
     */
    default Outcome<SignedPdf> sign(
            Path source,
            Path signed,
            SigningKey key,
            SigningOrder order,
            SignatureLevel level,
            OnlineServices services) {
        return prepare(source, signed, key, order, level, services).flatMap(PendingSignature::sign);
    }

    /**
     * Does all of {@link #sign(Path, Path, SigningKey, SigningOrder, SignatureLevel, OnlineServices)} that needs no token: reads
     * the file, checks that it can be signed, copies and hashes it. The key is not used yet.
     * Troubles: those of {@link SigningTrouble}.
     */
    Outcome<PendingSignature> prepare(
            Path source,
            Path signed,
            SigningKey key,
            SigningOrder order,
            SignatureLevel level,
            OnlineServices services);
}
