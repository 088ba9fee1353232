package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.IntegrityReport.State;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increments;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.signing.internal.verify.look.OutsideContent;
import org.vanthu.signing.internal.verify.proof.CarriedData;
import org.vanthu.signing.internal.verify.proof.CoveredDigests;
import org.vanthu.signing.internal.verify.proof.Evidence;
import org.vanthu.signing.internal.verify.proof.KnownCertificates;
import org.vanthu.signing.internal.verify.proof.Levels;
import org.vanthu.signing.internal.verify.proof.Made;
import org.vanthu.signing.internal.verify.proof.SignedPart;
import org.vanthu.signing.internal.verify.proof.TimeLine;
import org.vanthu.signing.internal.verify.proof.Trust;
import org.vanthu.spi.signing.VerificationPolicy;

/** Verifies all signatures of one readable file. */
public final class FileVerification {

    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_SIGNATURES = 500;
    private static final int MOST_PLACES = 4 * MOST_SIGNATURES;

    private final FileBytes bytes;
    private final PdfFile file;
    private final VerificationPolicy policy;
    private final Deadline deadline;
    private final KnownCertificates known;
    private final FormFields fields;
    private final CarriedData carried;
    private Levels levels;
    private List<SignatureJudge> judged = List.of();

    public FileVerification(FileBytes bytes, PdfFile file, VerificationPolicy policy, Deadline deadline)
            throws MalformedPdf {
        this(bytes, file, policy, deadline, new KnownCertificates());
    }

    /** @param known what is known of certificates from files before */
    FileVerification(
            FileBytes bytes, PdfFile file, VerificationPolicy policy, Deadline deadline, KnownCertificates known)
            throws MalformedPdf {
        this.known = known;
        this.bytes = bytes;
        this.file = file;
        this.policy = policy;
        this.deadline = deadline;
        this.fields = FormFields.of(file);
        this.carried = CarriedData.of(file);
        this.levels = new Levels(List.of(), carried);
    }

    /** The report on all of them. */
    public VerificationReport report() throws MalformedPdf {
        judge();
        List<Trouble> reasons = new ArrayList<>();
        boolean stray = strays(judged);
        if (stray) {
            reasons.add(DamagedFile.cut(bytes).orElse(Trouble.of(VerificationTrouble.STRAY_SIGNATURE)));
        }
        if (judged.isEmpty()) {
            if (!stray) {
                reasons.add(Trouble.of(VerificationTrouble.NO_SIGNATURE));
            }
            return new VerificationReport(
                    stray ? Verdict.INVALID : Verdict.UNSIGNED, bytes.length(), List.of(), reasons);
        }
        if (OutsideContent.isIn(bytes, file)) {
            judged.forEach(one -> one.standing().doubt(VerificationTrouble.CONTENT_OUTSIDE));
        }
        shared().forEach(one -> one.standing()
                .doubt(
                        VerificationTrouble.BROKEN_SIGNATURE,
                        "field",
                        one.field().name(),
                        "detail",
                        "V"));
        LaterChanges later = new LaterChanges(bytes, file, fields, judged, deadline);
        List<SignatureReport> reports = new ArrayList<>(judged.size());
        for (SignatureJudge one : judged) {
            reports.add(later.report(one, one.made().flatMap(levels::of)));
        }
        return new VerificationReport(verdict(reports, stray, reasons), bytes.length(), reports, reasons);
    }

    private void judge() throws MalformedPdf {
        List<Field> signed = fields.signed();
        if (signed.size() > MOST_SIGNATURES) {
            throw MalformedPdf.limit("more than " + MOST_SIGNATURES + " signatures");
        }
        judged = judgeAll(signed);
        levels = new Levels(judged.stream().flatMap(one -> one.made().stream()).toList(), carried);
    }

    /** Those that several fields show as theirs: in which of them it was made cannot be said. */
    private List<SignatureJudge> shared() {
        return judged.stream()
                .filter(one -> judged.stream()
                        .anyMatch(other -> one != other
                                && one.part().isPresent()
                                && other.part()
                                        .map(SignedPart::gap)
                                        .equals(one.part().map(SignedPart::gap))))
                .toList();
    }

    /** From the newest to the oldest, since what is newer may prove how old the older is. Answers them oldest first. */
    private List<SignatureJudge> judgeAll(List<Field> signed) throws MalformedPdf {
        List<SignatureJudge> judged = new ArrayList<>();
        for (Field field : signed) {
            judged.add(new SignatureJudge(bytes, file, field, known));
        }
        judged.sort(Comparator.comparingLong(SignatureJudge::end));
        TimeLine times = new TimeLine(policy.at());
        List<Evidence> evidence = new ArrayList<>(carried.evidence());
        for (SignatureJudge judge : judged) {
            evidence.addAll(judge.evidence());
        }
        Trust trust = new Trust(policy, new CarriedData(carried.certificates(), evidence), times, known);
        CoveredDigests digests = new CoveredDigests(
                bytes, judged.stream().flatMap(one -> one.part().stream()).toList());
        for (SignatureJudge judge : judged.reversed()) {
            deadline.check();
            judge.judge(trust, times, digests);
        }
        return judged;
    }

    /** What the signatures of the file carry to prove them; to be asked for after the report. */
    public Levels levels() {
        return levels;
    }

    /** Whether the bytes are those that were signed. What came after the newest signature is not looked at. */
    IntegrityReport integrity() throws MalformedPdf {
        judge();
        if (judged.isEmpty()) {
            return IntegrityReport.of(strays(judged) ? State.BROKEN : State.UNSIGNED);
        }
        boolean holds = judged.stream().allMatch(one -> one.standing().integrity() == Answer.YES);
        SignatureJudge newest = judged.getLast();
        boolean whole = new Increments(bytes, file).isBlankAfter(newest.end());
        State state = !holds ? State.BROKEN : whole ? State.INTACT : State.CHANGED_SINCE;
        return new IntegrityReport(
                state,
                judged.stream()
                        .map(one -> one.firstLook(one == newest && whole))
                        .toList());
    }

    /** What the file carries to prove each of the signatures that hold; what came after them is not looked at. */
    List<SignatureProof> proofs() throws MalformedPdf {
        judge();
        List<SignatureProof> proofs = new ArrayList<>();
        for (SignatureJudge one : judged) {
            if (one.made().isPresent()) {
                proofs.add(
                        levels.proof(one.field().name(), one.kind(), one.made().get()));
            }
        }
        return proofs;
    }

    private Verdict verdict(List<SignatureReport> reports, boolean stray, List<Trouble> reasons) {
        Verdict worst = Verdict.VALID;
        for (SignatureReport report : reports) {
            if (report.verdict() == Verdict.INVALID) {
                worst = Verdict.INVALID;
            } else if (report.verdict() == Verdict.UNDETERMINED && worst == Verdict.VALID) {
                worst = Verdict.UNDETERMINED;
            }
        }
        if (judged.stream().noneMatch(one -> one.made().filter(Made::isStamp).isEmpty())) {
            // a time stamp says when something was there, and nobody signed it
            reasons.add(Trouble.of(VerificationTrouble.NO_SIGNATURE));
            worst = worst == Verdict.VALID ? Verdict.UNDETERMINED : worst;
        }
        if (!stray && file.trailer().has("Encrypt")) {
            reasons.add(Trouble.of(VerificationTrouble.FILE_ENCRYPTED));
            return worst == Verdict.VALID ? Verdict.UNDETERMINED : worst;
        }
        return stray ? Verdict.INVALID : worst;
    }

    /**
     * Whether something like a signature stands in the file that belongs to no field: a hidden or torn-off one. What a signature that
     * holds covers was signed with it, whatever it is; time stamps are given to anybody for anything.
     */
    private boolean strays(List<SignatureJudge> judged) throws MalformedPdf {
        long covered = judged.stream()
                .filter(one -> one.made().filter(made -> !made.isStamp()).isPresent())
                .mapToLong(SignatureJudge::end)
                .max()
                .orElse(0);
        List<Long> places = bytes.find(RANGE, covered, bytes.length(), MOST_PLACES);
        if (places.size() == MOST_PLACES) {
            throw MalformedPdf.limit("more than " + MOST_PLACES + " places that look like signatures");
        }
        Strays strays = new Strays(bytes, file);
        for (long place : places) {
            boolean own = false;
            for (SignatureJudge one : judged) {
                own |= strays.within(one.field(), place);
            }
            if (!own && !strays.usageRights(place) && !strays.harmless(place)) {
                return true;
            }
        }
        return false;
    }
}
