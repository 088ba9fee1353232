package org.vanthu.signing.internal.sign;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.process.ChildService;
import org.vanthu.signing.internal.verify.CarriedProofs;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;

/** The process in which strangers' files are made provable for longer: reading them is as dangerous there as in verifying. */
public final class RaiseProgram {

    private static final long LONGEST_CALL = 1 << 20;

    private RaiseProgram() {}

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) {
        ChildService.serve(RaiseDesk.class, unwanted -> new AtTheDesk(), LONGEST_CALL);
    }

    private static final class AtTheDesk implements RaiseDesk {

        private final LevelRaising raising = new LevelRaising();
        private final CarriedProofs proofs = new CarriedProofs();

        @Override
        public Outcome<RaisedPdf> raise(
                Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
            return raising.raise(source, raised, level, services, now);
        }

        @Override
        public Outcome<RaisedPdf> prove(
                Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
            return raising.prove(source, raised, level, services, now);
        }

        @Override
        public List<SignatureProof> proofs(Path file) {
            return proofs.read(file).value().orElseGet(List::of);
        }
    }
}
