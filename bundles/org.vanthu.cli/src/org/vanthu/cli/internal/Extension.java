package org.vanthu.cli.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.VerificationPolicy;

/** Makes one signed file provable for longer. What was made counts only after it was read back. */
final class Extension {

    private final LevelRaiser raiser;
    private final SignatureVerifier verifier;
    private final ProofReader proofs;
    private final SignatureLevel level;
    private final OnlineServices services;

    Extension(Services tools, SignatureLevel level, OnlineServices services) {
        this.raiser = tools.need(LevelRaiser.class);
        this.verifier = tools.need(SignatureVerifier.class);
        this.proofs = tools.need(ProofReader.class);
        this.level = level;
        this.services = services;
    }

    /**
     * How far a file is.
     *
     * @param amount what it carries enough for; empty where no signature holds
     * @param until until when its signatures can be proven
     */
    record Standing(Optional<SignatureLevel> amount, Optional<Instant> until) {

        /** Whether it is as far as wanted, and stays so up to this moment. */
        boolean reaches(SignatureLevel wanted, Instant moment) {
            return amount.filter(here -> here.reaches(wanted)).isPresent()
                    && until.filter(end -> !end.isAfter(moment)).isEmpty();
        }
    }

    /** Troubles: what ended its reader. */
    Outcome<Standing> standing(Path file) {
        return proofs.read(file)
                .map(read -> new Standing(SignatureProof.lowestAmount(read), SignatureProof.provableUntil(read)));
    }

    /** Writes the result to a place where nothing is, making its folder. Nothing is written where nothing could be added. */
    Outcome<RaisedPdf> beside(Path file, Path target) {
        if (Files.exists(target)) {
            return Outcome.refused(SignVerbTrouble.EXISTS, "file", target);
        }
        try {
            Files.createDirectories(target.getParent());
            return made(file, target);
        } catch (IOException failed) {
            return Outcome.refused(ExtendVerbTrouble.NOT_WRITTEN, "file", target, "detail", failed);
        }
    }

    /**
     * Puts the result in the place of the file, whose bytes are its beginning, in one move after it is whole and on the disk: at no
     * moment is there less than the file was.
     */
    Outcome<RaisedPdf> inPlace(Path file) {
        try {
            Path real = file.toRealPath();
            if (!Files.isWritable(real)) {
                return Outcome.refused(ExtendVerbTrouble.NOT_REPLACED, "detail", real);
            }
            return inPlace(real, real.resolveSibling("." + real.getFileName() + ".extending"));
        } catch (IOException failed) {
            return Outcome.refused(ExtendVerbTrouble.NOT_REPLACED, "detail", failed);
        }
    }

    private Outcome<RaisedPdf> inPlace(Path real, Path fresh) throws IOException {
        try {
            Outcome<RaisedPdf> made = made(real, fresh);
            if (made.value().filter(raised -> raised.added() > 0).isPresent()) {
                replace(fresh, real);
            }
            return made;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void replace(Path fresh, Path real) throws IOException {
        if (Files.getFileStore(real).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(real));
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
    }

    private Outcome<RaisedPdf> made(Path file, Path target) throws IOException {
        Instant now = Instant.now();
        VerificationReport before = verifier.verify(file, VerificationPolicy.trustingNobody(now));
        if (before.verdict() == Verdict.INVALID) {
            Trouble why = why(before);
            return Outcome.refused(ExtendVerbTrouble.INVALID, "reason", why.english(), "reasonVi", why.vietnamese());
        }
        if (before.reasons().stream().anyMatch(Extension::isDangerous)) {
            return Outcome.refused(before.reasons());
        }
        Outcome<RaisedPdf> raised = raiser.prove(file, target, level, services, now);
        if (raised.value().filter(made -> made.added() > 0).isEmpty() || holdsAs(before, file, target)) {
            return raised;
        }
        Files.delete(target);
        return Outcome.refused(ExtendVerbTrouble.NOT_READ_BACK);
    }

    /** What ended its reader once is not given to another one. */
    private static boolean isDangerous(Trouble reason) {
        return reason.is(VerificationTrouble.LIMIT_REACHED) || reason.is(VerificationTrouble.READER_ENDED);
    }

    private static Trouble why(VerificationReport invalid) {
        return Stream.of(
                        invalid.signatures().stream()
                                .flatMap(one -> one.changes().stream())
                                .filter(change -> change.standing() == LaterChange.Standing.FORBIDDEN)
                                .map(LaterChange::words),
                        invalid.signatures().stream()
                                .filter(one -> one.verdict() == Verdict.INVALID)
                                .flatMap(one -> one.reasons().stream()),
                        invalid.reasons().stream())
                .flatMap(reasons -> reasons)
                .findFirst()
                .orElseThrow();
    }

    /** Whether what was made continues the file, and holds as the file did. */
    private boolean holdsAs(VerificationReport before, Path file, Path target) throws IOException {
        VerificationReport after = verifier.verify(target, VerificationPolicy.trustingNobody(Instant.now()));
        return Files.mismatch(file, target) == Files.size(file) && doubts(after).equals(doubts(before));
    }

    /** What speaks against the integrity of each signature; the trust in signers is nobody's business here. */
    private static List<String> doubts(VerificationReport report) {
        return report.signatures().stream()
                .flatMap(one -> one.integrity() == Answer.YES
                        ? one.changes().stream()
                                .filter(change -> change.standing() != LaterChange.Standing.PERMITTED)
                                .map(change -> one.field() + ": " + words(change))
                        : List.of(broken(one)).stream())
                .toList();
    }

    private static String words(LaterChange change) {
        return change.message(Language.ENGLISH);
    }

    private static String broken(SignatureReport signature) {
        return signature.field() + ": " + signature.integrity();
    }
}
