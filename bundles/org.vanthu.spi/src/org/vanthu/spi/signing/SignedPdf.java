package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * A file just signed.
 *
 * @param file where it is
 * @param sha256 the hash of the whole file
 * @param bytes its size in bytes
 * @param added how many bytes were appended to the source
 * @param field full name of the signature field that was filled
 * @param signer fingerprint of the certificate
 * @param algorithm what it was signed with
 * @param signedAt the time written into the signature
 * @param level the level it was signed at; lower than wanted where something is missing
 * @param missing what could not be had from which service; it can be added later, see {@link LevelRaiser}
 */
public record SignedPdf(
        Path file,
        Sha256 sha256,
        long bytes,
        long added,
        String field,
        Fingerprint signer,
        SignatureAlgorithm algorithm,
        Instant signedAt,
        SignatureLevel level,
        List<Trouble> missing) {

    public SignedPdf {
        missing = List.copyOf(missing);
    }
}
