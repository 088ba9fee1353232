package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureProof;

/** Reads what a file carries to prove its signatures: certificates, time stamps, revocation data. */
public interface ProofReader {

    /**
     * The proofs of the signatures that hold, in the order in which they were made; empty for what cannot be read or is not
     * signed. Believes nothing: that is for {@link SignatureVerifier}. Troubles: {@link SigningTrouble#READER_LOST} where the file ended
     * its reader.
     */
    Outcome<List<SignatureProof>> read(Path file);
}
