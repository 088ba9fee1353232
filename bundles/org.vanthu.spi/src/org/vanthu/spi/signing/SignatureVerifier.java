package org.vanthu.spi.signing;

import java.nio.file.Path;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.VerificationReport;

/**
 * Verifies the signatures of a PDF, suspiciously: what cannot be proven is undetermined, and what was altered in any way
 * that the signatures do not permit is invalid. Files come from strangers: any bytes get an answer, in bounded time and memory.
 */
public interface SignatureVerifier {

    /** Verifies every signature in the file and everything that was appended after each. Never throws for what is in the file. */
    VerificationReport verify(Path file, VerificationPolicy policy);

    /**
     * The first look, many times as quick for large files: only whether the bytes are those that were signed. It needs to know
     * nobody whom to trust. Never throws for what is in the file.
     */
    IntegrityReport integrity(Path file);

    /**
     * Gets into practice for a batch that is to come, so that its first files are verified as quickly as its last. Takes seconds of
     * a processor, and changes no verdict. Returns when that is done, or when somebody has a file.
     */
    default void practise() {
        // unless it has processes to start it is in practice as soon as anything is
    }
}
