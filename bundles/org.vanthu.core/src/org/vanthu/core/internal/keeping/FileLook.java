package org.vanthu.core.internal.keeping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.SignatureTools;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.keeping.KeepingTrouble;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.KeptFile.Finding;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Looks at one kept file while no transaction is open: is it whole, is it provable, for how long, and what can be done for it. */
final class FileLook {

    private final OfficeParts parts;
    private final SignatureTools tools;
    private final SigningServices services;
    private final VerificationPolicy policy;
    private final Set<URI> silent;

    /**
     * @param policy whom the organisation trusts, at the moment of looking
     * @param silent services that have just not answered; they are not asked
     */
    FileLook(OfficeParts parts, SigningServices services, VerificationPolicy policy, Set<URI> silent) {
        this.parts = parts;
        this.tools = parts.signatures();
        this.services = services;
        this.policy = policy;
        this.silent = Set.copyOf(silent);
    }

    /**
     * What was found.
     *
     * @param renewed the name of the new bytes, kept already; empty when nothing was appended
     * @param missing what services did not give
     */
    record Looked(Finding finding, Optional<Sha256> renewed, List<Trouble> missing) {}

    Looked look(KeptFile file) {
        return damage(file).orElseGet(() -> lookIntoWhole(file));
    }

    /** What is found of a file whose bytes are not those that were kept. */
    Optional<Looked> damage(KeptFile file) {
        Outcome<StoredBlob> whole = parts.blobs().verify(file.current());
        if (whole.isDone() && file.renewals() > 0) {
            whole = parts.blobs().verify(file.issued());
        }
        return whole.isDone() ? Optional.empty() : Optional.of(damaged(file, whole.troubles()));
    }

    private Looked lookIntoWhole(KeptFile file) {
        try (Scratch scratch = Scratch.of(parts)) {
            Outcome<Path> laid = scratch.lay(file.current());
            return laid.isDone() ? look(scratch, laid.orThrow()) : damaged(file, laid.troubles());
        }
    }

    private static Looked damaged(KeptFile file, List<Trouble> troubles) {
        return new Looked(
                new Finding(file.level(), Optional.empty(), Risk.FILE_DAMAGED, Lack.of(troubles)),
                Optional.empty(),
                List.of());
    }

    /**
     * A file as it is judged now.
     *
     * @param level the lowest of its signatures; those of older kinds have none
     * @param amount what the file carries enough for, whatever kinds its signatures are of
     */
    private record Judged(
            Path file,
            VerificationReport report,
            Optional<SignatureLevel> level,
            Optional<SignatureLevel> amount,
            Optional<Instant> until) {

        boolean hasOlderKind() {
            return report.signatures().stream()
                    .anyMatch(one -> one.kind() != SignatureReport.Kind.TIME_STAMP
                            && one.integrity() == Answer.YES
                            && one.level().isEmpty());
        }
    }

    private Judged judge(Path file) {
        VerificationReport report = tools.verifier().verify(file, policy);
        Optional<SignatureLevel> level = report.signatures().stream()
                .filter(one -> one.kind() != SignatureReport.Kind.TIME_STAMP)
                .flatMap(one -> one.level().stream())
                .min(SignatureLevel::compareTo);
        List<SignatureProof> proofs = tools.proofs().read(file).value().orElseGet(List::of);
        return new Judged(
                file, report, level, SignatureProof.lowestAmount(proofs), SignatureProof.provableUntil(proofs));
    }

    private Looked look(Scratch scratch, Path laid) {
        Judged before = judge(laid);
        SignatureLevel wanted = wanted(before);
        if (!needsMore(before, wanted)) {
            return new Looked(finding(before, wanted, List.of()), Optional.empty(), List.of());
        }
        if (services.timeStamps().isEmpty()) {
            List<Trouble> missing = List.of(Trouble.of(ServiceTrouble.NO_TIME_STAMP_SERVICE));
            return new Looked(finding(before, wanted, missing), Optional.empty(), missing);
        }
        Raising.Raised raised = new Raising(tools)
                .raise(
                        laid,
                        scratch.fresh(".pdf"),
                        wanted,
                        OnlineServices.of(services).without(silent),
                        policy);
        if (raised.file().equals(laid)) {
            return new Looked(finding(before, wanted, raised.missing()), Optional.empty(), raised.missing());
        }
        Judged after = judge(raised.file());
        if (!isBelow(before, wanted) && !lastsLonger(after, before)) {
            List<Trouble> missing = List.of(Trouble.of(KeepingTrouble.NO_LATER_END));
            return new Looked(finding(before, wanted, missing), Optional.empty(), missing);
        }
        Outcome<StoredBlob> kept = scratch.keep(raised.file());
        List<Trouble> missing = new ArrayList<>(raised.missing());
        missing.addAll(kept.troubles());
        return new Looked(
                finding(kept.isDone() ? after : before, wanted, missing),
                kept.map(StoredBlob::hash).value(),
                missing);
    }

    /**
     * What was made provable for decades stays so, whatever is wanted of new documents. And where a body wants less, but does want proofs, one
     * that ends soon can only be renewed by going all the way: the state of the certificates cannot be had any more afterwards.
     */
    private SignatureLevel wanted(Judged judged) {
        boolean renewal = services.level().reaches(SignatureLevel.B_T) && endsSoon(judged);
        return judged.amount()
                .filter(level -> renewal || level == SignatureLevel.B_LTA)
                .map(level -> SignatureLevel.B_LTA)
                .orElse(services.level());
    }

    /** What does not hold cannot be saved by time stamps. */
    private boolean needsMore(Judged judged, SignatureLevel wanted) {
        boolean renewable = wanted == SignatureLevel.B_LTA && endsSoon(judged);
        return judged.report().verdict() != Verdict.INVALID && (isBelow(judged, wanted) || renewable);
    }

    private static boolean isBelow(Judged judged, SignatureLevel wanted) {
        return judged.amount().filter(level -> !level.reaches(wanted)).isPresent();
    }

    /** A service that stamps with the same certificate as the last time adds bytes and no day. */
    private static boolean lastsLonger(Judged after, Judged before) {
        return after.until()
                .filter(end -> before.until().filter(was -> !end.isAfter(was)).isEmpty())
                .isPresent();
    }

    private boolean endsSoon(Judged judged) {
        return judged.until()
                .filter(until -> !until.isAfter(policy.at().plus(services.ahead())))
                .isPresent();
    }

    private Finding finding(Judged judged, SignatureLevel wanted, List<Trouble> missing) {
        Risk risk = risk(judged, wanted);
        List<Trouble> why = new ArrayList<>();
        if (risk == Risk.INVALID || risk == Risk.NOT_PROVABLE) {
            why.addAll(Raising.doubts(judged.report()));
        }
        why.addAll(missing);
        if (risk == Risk.ENDS_SOON && why.isEmpty()) {
            why.addAll(notRenewed());
        }
        if (judged.hasOlderKind()) {
            why.add(Trouble.of(KeepingTrouble.OLDER_KIND));
        }
        return new Finding(judged.level(), judged.until(), risk, Lack.of(why));
    }

    /** Why nothing was even tried for a proof that ends soon. */
    private List<Trouble> notRenewed() {
        if (!services.level().reaches(SignatureLevel.B_T)) {
            return List.of(Trouble.of(KeepingTrouble.NO_PROOFS_WANTED));
        }
        return services.timeStamps().isEmpty() ? List.of(Trouble.of(ServiceTrouble.NO_TIME_STAMP_SERVICE)) : List.of();
    }

    private Risk risk(Judged judged, SignatureLevel wanted) {
        return switch (judged.report().verdict()) {
            case INVALID -> Risk.INVALID;
            case UNDETERMINED, UNSIGNED, UNREADABLE -> Risk.NOT_PROVABLE;
            case VALID -> {
                if (endsSoon(judged)) {
                    yield Risk.ENDS_SOON;
                }
                boolean reached =
                        judged.amount().filter(amount -> amount.reaches(wanted)).isPresent();
                yield reached ? Risk.NONE : Risk.LEVEL_NOT_REACHED;
            }
        };
    }
}
