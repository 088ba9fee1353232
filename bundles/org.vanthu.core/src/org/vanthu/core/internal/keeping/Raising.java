package org.vanthu.core.internal.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.office.SignatureTools;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Makes signed files provable for longer, while no transaction is open. Nothing that fails here stops anything. */
public final class Raising {

    private final SignatureTools tools;

    public Raising(SignatureTools tools) {
        this.tools = tools;
    }

    /**
     * What came of it.
     *
     * @param file the raised file, or the source where nothing was added
     * @param level the level it has now; empty when the file has none
     * @param missing what could not be had
     */
    public record Raised(Path file, Optional<SignatureLevel> level, List<Trouble> missing) {
        public Raised {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Raises a file to a level. What was added counts only after the finished file was read back: the source is its beginning, and
     * every signature in it still holds.
     */
    public Raised raise(Path source, Path target, SignatureLevel level, OnlineServices services, Instant now) {
        Outcome<RaisedPdf> outcome = tools.raiser().raise(source, target, level, services, now);
        if (!outcome.isDone()) {
            return new Raised(source, Optional.empty(), outcome.troubles());
        }
        RaisedPdf raised = outcome.orThrow();
        if (raised.added() == 0) {
            return new Raised(source, Optional.of(raised.level()), raised.missing());
        }
        return continues(source, target) && holds(target, now)
                ? new Raised(target, Optional.of(raised.level()), raised.missing())
                : new Raised(
                        source,
                        Optional.of(raised.before()),
                        List.of(Trouble.of(SigningTrouble.SIGNATURE_NOT_INTACT, "detail", level.word())));
    }

    private static boolean continues(Path source, Path target) {
        try {
            return Files.mismatch(source, target) == Files.size(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean holds(Path file, Instant now) {
        VerificationReport report = tools.verifier().verify(file, VerificationPolicy.trustingNobody(now));
        return !report.signatures().isEmpty()
                && report.signatures().stream().allMatch(one -> one.integrity() == Answer.YES && onlyPermitted(one));
    }

    private static boolean onlyPermitted(SignatureReport signature) {
        return signature.changes().stream().allMatch(change -> change.standing() == LaterChange.Standing.PERMITTED);
    }
}
