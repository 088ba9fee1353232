package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.signing.SignedReturn.Expectation;

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

    /** As {@link #take(Sha256, GivenFile, Expectation)}, where what was handed out lies in the scratch folder already. */
    Outcome<Returned> take(Scratch scratch, Path handedOut, GivenFile given, Expectation expectation) {
        return scratch.receive(given)
                .flatMap(back -> parts.signatures()
                        .returns()
                        .check(handedOut, back.path(), expectation)
                        .flatMap(report -> scratch.keep(back).map(kept -> new Returned(kept, report))));
    }
}
