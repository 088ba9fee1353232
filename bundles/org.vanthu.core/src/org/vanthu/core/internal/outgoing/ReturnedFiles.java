package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.files.ScratchFile;
import org.vanthu.core.internal.keeping.Raising;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** Takes signed files back from a desk, while no transaction is open, and says whether they are what was expected. */
final class ReturnedFiles {

    private final OfficeParts parts;

    ReturnedFiles(OfficeParts parts) {
        this.parts = parts;
    }

    /** A signed file, kept, with the signature found in it. */
    record Returned(StoredBlob file, SignatureReport report) {}

    /** Troubles: of keeping the file, and those of {@link org.vanthu.spi.signing.SignedReturn#check}. */
    Outcome<Returned> take(Sha256 handedOut, GivenFile given, Expectation expectation) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(handedOut).flatMap(before -> take(scratch, before, given, expectation));
        }
    }

    /**
     * How long a file proves its signatures.
     *
     * @param level the level it has; empty when that was not found out
     * @param missing what services did not give; it is asked for again later
     */
    record Proof(Optional<SignatureLevel> level, List<Trouble> missing) {}

    /** A signed file at the level that was reached, kept, with the signature that was added at the desk. */
    record Raised(StoredBlob file, SignatureReport report, Proof proof) {}

    /**
     * As {@link #take(Scratch, Path, GivenFile, Expectation)}, and raised to what the organisation wants before it is kept: only
     * behind the last signature may that be appended. What cannot be had keeps nothing back.
     */
    Outcome<Raised> takeRaised(
            Scratch scratch,
            Path handedOut,
            GivenFile given,
            Expectation expectation,
            SigningServices services,
            VerificationPolicy policy) {
        return scratch.receive(given)
                .flatMap(back -> parts.signatures()
                        .returns()
                        .check(handedOut, back.path(), expectation)
                        .flatMap(report -> raised(scratch, back, report, services, policy)));
    }

    private Outcome<Raised> raised(
            Scratch scratch,
            ScratchFile back,
            SignatureReport report,
            SigningServices services,
            VerificationPolicy policy) {
        if (services.level() == SignatureLevel.B_B) {
            return scratch.keep(back).map(kept -> new Raised(kept, report, new Proof(report.level(), List.of())));
        }
        Raising.Raised raised = new Raising(parts.signatures())
                .raise(back.path(), scratch.fresh(".pdf"), services.level(), OnlineServices.of(services), policy);
        Outcome<StoredBlob> kept = raised.file().equals(back.path()) ? scratch.keep(back) : scratch.keep(raised.file());
        return kept.map(file -> new Raised(file, report, new Proof(raised.level(), raised.missing())));
    }

    /** As {@link #take(Sha256, GivenFile, Expectation)}, where what was handed out lies in the scratch folder already. */
    Outcome<Returned> take(Scratch scratch, Path handedOut, GivenFile given, Expectation expectation) {
        return scratch.receive(given)
                .flatMap(back -> parts.signatures()
                        .returns()
                        .check(handedOut, back.path(), expectation)
                        .flatMap(report -> scratch.keep(back).map(kept -> new Returned(kept, report))));
    }
}
