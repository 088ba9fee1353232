package org.vanthu.signing.internal.verify;

import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.process.ChildService;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** The process in which strangers' files are verified. */
public final class VerifyProgram {

    /** Revocation lists come along and may be large. */
    private static final long LONGEST_CALL = 200 << 20;

    private VerifyProgram() {}

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) {
        ChildService.serve(VerifyDesk.class, unwanted -> new Verifying(), LONGEST_CALL);
    }

    private static final class Verifying implements VerifyDesk {

        /** After so many files the compiler is done with most: what they still gain is not worth the seconds of a processor. */
        private static final int PRACTISED = 1200;

        private final SuspiciousVerifier verifier = new SuspiciousVerifier();
        private final ReturnCheck returns = new ReturnCheck();
        private final Practice practice = new Practice();
        private int verified;

        @Override
        public VerificationReport verify(Path file, VerificationPolicy policy) {
            verified++;
            return verifier.verify(file, policy);
        }

        @Override
        public IntegrityReport integrity(Path file) {
            return verifier.integrity(file);
        }

        @Override
        public Optional<VerificationReport> practise(VerificationPolicy policy) {
            if (verified >= PRACTISED) {
                return Optional.empty();
            }
            verified++;
            return Optional.of(practice.verify(verifier, policy));
        }

        @Override
        public Outcome<SignatureReport> check(Path prepared, Path returned, Expectation expectation) {
            return returns.check(prepared, returned, expectation);
        }
    }
}
