package org.vanthu.signing.internal.verify;

import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** What the process that verifies is asked for. */
interface VerifyDesk {

    VerificationReport verify(Path file, VerificationPolicy policy) throws ChildLost;

    IntegrityReport integrity(Path file) throws ChildLost;

    /** Verifies the file for practice, as one that somebody asks for; answers nothing once more of it would not help. */
    Optional<VerificationReport> practise(VerificationPolicy policy) throws ChildLost;

    Outcome<SignatureReport> check(Path prepared, Path returned, Expectation expectation) throws ChildLost;
}
