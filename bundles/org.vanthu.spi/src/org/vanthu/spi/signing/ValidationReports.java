package org.vanthu.spi.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.vanthu.domain.signature.VerificationReport;

/** Writes what a verification found in the form that other programs read. */
public interface ValidationReports {

    /**
     * Writes a signature validation report (ETSI TS 119 102-2 V1.4.1, XML): of each signature its indication, its signer's
     * certificate, its times and the digest of the revision it signs.
     *
     * @param file the file that was verified, as it was then
     * @param at when it was verified
     * @param found what was found, with one signature at least
     * @param report where the report goes; replaced if it exists
     * @throws IOException when the file cannot be read any more or the report not be written
     */
    void write(Path file, Instant at, VerificationReport found, Path report) throws IOException;
}
