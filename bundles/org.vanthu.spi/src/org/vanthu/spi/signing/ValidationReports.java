package org.vanthu.spi.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.vanthu.domain.Language;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.SheetPaper;

/** Writes down what a verification found, for people and for other programs. */
public interface ValidationReports {

    /**
     * A sheet for people with what TT 15/2025/TT-BKHCN wants shown of each signature, ready to be printed.
     *
     * @param name of the file that was verified
     * @param at when it was verified
     */
    SheetPaper sheet(String name, Instant at, VerificationReport found, Language language);

    /**
     * Everything that was found as one line of JSON. Names and words of the values are part of the interface of the command
     * {@code verify --json}.
     *
     * @param name of the file that was verified
     * @param language of the messages in it
     */
    String json(String name, VerificationReport found, Language language);

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
