package org.vanthu.core.internal.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.office.SignatureTools;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;
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
     * Raises a file to a level. What was added counts only after the finished file was read back: the source is its beginning, every
     * signature in it still holds, and it is judged no worse than before. A time stamp of somebody whom the organisation does not
     * trust would make a good file doubtful for good.
     *
     * @param policy whom the organisation trusts, at this moment
     */
    public Raised raise(
            Path source, Path target, SignatureLevel level, OnlineServices services, VerificationPolicy policy) {
        Outcome<RaisedPdf> outcome = tools.raiser().prove(source, target, level, services, policy.at());
        if (!outcome.isDone()) {
            return new Raised(source, Optional.empty(), outcome.troubles());
        }
        RaisedPdf raised = outcome.orThrow();
        if (raised.added() == 0) {
            return new Raised(source, Optional.of(raised.level()), raised.missing());
        }
        VerificationReport before = tools.verifier().verify(source, policy);
        VerificationReport after = tools.verifier().verify(target, policy);
        if (continues(source, target) && holds(after) && !isWorse(after, before)) {
            return new Raised(target, Optional.of(raised.level()), raised.missing());
        }
        List<Trouble> why = new ArrayList<>(raised.missing());
        why.addAll(doubts(after));
        return new Raised(source, Optional.of(raised.before()), why);
    }

    /** What speaks against a file, or keeps it from being proven. */
    static List<Trouble> doubts(VerificationReport report) {
        List<Trouble> doubts = new ArrayList<>(report.reasons());
        report.signatures().stream()
                .filter(one -> one.verdict() != Verdict.VALID)
                .forEach(one -> doubts.addAll(one.reasons()));
        return doubts.stream().distinct().toList();
    }

    private static boolean isWorse(VerificationReport after, VerificationReport before) {
        return after.verdict() != before.verdict() && after.verdict() != Verdict.VALID;
    }

    private static boolean continues(Path source, Path target) {
        try {
            return Files.mismatch(source, target) == Files.size(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holds(VerificationReport report) {
        return !report.signatures().isEmpty()
                && report.signatures().stream().allMatch(one -> one.integrity() == Answer.YES && onlyPermitted(one));
    }

    private static boolean onlyPermitted(SignatureReport signature) {
        return signature.changes().stream().allMatch(change -> change.standing() == LaterChange.Standing.PERMITTED);
    }
}
