package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.VerificationPolicy;

/** Reads proofs with the same eyes as the verifier. */
public final class CarriedProofs implements ProofReader {

    @Override
    public Outcome<List<SignatureProof>> read(Path file) {
        VerificationPolicy nobody = VerificationPolicy.trustingNobody(Instant.now());
        try (FileBytes bytes = FileBytes.open(file)) {
            return Outcome.done(new FileVerification(
                            bytes, PdfFile.open(bytes, bytes.length()), nobody, new Deadline(nobody.timeLimit()))
                    .proofs());
        } catch (IOException | UncheckedIOException unreadable) {
            return Outcome.done(List.of());
        }
    }
}
