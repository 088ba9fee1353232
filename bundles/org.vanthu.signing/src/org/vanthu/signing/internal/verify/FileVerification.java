package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.IntegrityReport.State;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increments;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.Change.Need;
import org.vanthu.signing.internal.verify.Change.Permission;
import org.vanthu.spi.signing.VerificationPolicy;

/** Verifies all signatures of one readable file. */
public final class FileVerification {

    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_SIGNATURES = 500;

    private final FileBytes bytes;
    private final PdfFile file;
    private final VerificationPolicy policy;
    private final Deadline deadline;
    private final KnownCertificates known;
    private final FormFields fields;
    private final CarriedData carried;
    private final Map<Long, List<Change>> compared = new HashMap<>();
    private @Nullable ChangePlaces places;
    private @Nullable Levels levels;
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
        List<SignatureReport> reports = new ArrayList<>(judged.size());
        for (SignatureJudge one : judged) {
            reports.add(withLaterChanges(one));
        }
        return new VerificationReport(verdict(reports, stray, reasons), bytes.length(), reports, reasons);
    }

    private void judge() throws MalformedPdf {
        List<Field> signed = fields.signed();
        if (signed.size() > MOST_SIGNATURES) {
            throw MalformedPdf.limit("more than " + MOST_SIGNATURES + " signatures");
        }
        judged = judgeAll(signed);
        levels = null;
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
        Levels known = levels;
        if (known == null) {
            known = new Levels(
                    judged.stream().flatMap(one -> one.made().stream()).toList(), carried);
            levels = known;
        }
        return known;
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
                proofs.add(levels().proof(
                                one.field().name(), one.kind(), one.made().get()));
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
        if (!stray && file.trailer().has("Encrypt")) {
            reasons.add(Trouble.of(VerificationTrouble.FILE_ENCRYPTED));
            return worst == Verdict.VALID ? Verdict.UNDETERMINED : worst;
        }
        return stray ? Verdict.INVALID : worst;
    }

    /** Whether something like a signature stands in the file that belongs to no field: a hidden or torn-off one. */
    private boolean strays(List<SignatureJudge> judged) throws MalformedPdf {
        List<Long> places = bytes.find(RANGE, 0, bytes.length(), 4 * MOST_SIGNATURES);
        Strays strays = new Strays(bytes, file);
        for (long place : places) {
            boolean own = false;
            for (SignatureJudge one : judged) {
                own |= strays.within(one.field(), place) || covers(one, place);
            }
            if (!own && !strays.usageRights(place) && !strays.harmless(place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this signature holds and signs this place as well, whatever stands there. */
    private static boolean covers(SignatureJudge one, long place) {
        return one.standing().integrity() == Answer.YES && place < one.end();
    }

    private SignatureReport withLaterChanges(SignatureJudge one) throws MalformedPdf {
        Standing standing = one.standing();
        Optional<SignedPart> part = one.part();
        Optional<SignatureLevel> level = one.made().flatMap(levels()::of);
        if (part.isEmpty()) {
            return one.report(Coverage.BROKEN, List.of(), level);
        }
        List<Long> ends;
        try {
            ends = new Increments(bytes, file).after(part.get().end());
        } catch (MalformedPdf appended) {
            standing.refute(
                    VerificationTrouble.APPENDED_BYTES,
                    "bytes",
                    bytes.length() - part.get().end());
            return one.report(Coverage.BROKEN, List.of(), level);
        }
        if (ends.isEmpty()) {
            return one.report(Coverage.WHOLE_FILE, List.of(), level);
        }
        List<LaterChange> changes = new ArrayList<>();
        try {
            long from = part.get().end();
            FormFields then = FormFields.of(PdfFile.open(bytes, from));
            if (!signs(one.field(), then)) {
                standing.refute(
                        VerificationTrouble.BROKEN_SIGNATURE,
                        "field",
                        one.field().name(),
                        "detail",
                        "V");
            }
            for (long end : ends) {
                classify(changesBetween(from, end), one, then, standing, changes);
                from = end;
            }
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                standing.doubt(VerificationTrouble.LIMIT_REACHED, "detail", odd.getMessage());
            } else {
                standing.refute(VerificationTrouble.CHANGE_STRUCTURE, "detail", odd.getMessage());
            }
        }
        return one.report(Coverage.EARLIER_REVISION, changes, level);
    }

    /** Whether a field held its signature already in the revision that was signed: another field may not borrow it later. */
    private static boolean signs(Field field, FormFields then) throws MalformedPdf {
        return then.signed().stream().anyMatch(there -> there.reference().equals(field.reference()));
    }

    private List<Change> changesBetween(long from, long to) throws MalformedPdf {
        List<Change> known = compared.get(to);
        if (known == null) {
            known = new Comparison(PdfFile.open(bytes, from), PdfFile.open(bytes, to), deadline).changes();
            compared.put(to, known);
        }
        return known;
    }

    private void classify(
            List<Change> found, SignatureJudge one, FormFields then, Standing standing, List<LaterChange> changes)
            throws MalformedPdf {
        Permission permission = permission(one.end());
        FieldLocks locks = new FieldLocks(file, one.field());
        for (Change change : found) {
            boolean wasThere = then.find(change.field()).isPresent();
            boolean locked = wasThere ? locks.locks(change.field()) : locks.locksLater(change.field());
            if (locked && change.need() != Need.NOTHING) {
                Trouble words = Trouble.of(VerificationTrouble.CHANGE_FIELD_LOCKED, "field", change.field());
                changes.add(new LaterChange(LaterChange.Standing.FORBIDDEN, words, places().of(change)));
                standing.refute(words);
                continue;
            }
            LaterChange.Standing stands = change.standing(permission);
            changes.add(new LaterChange(stands, change.words(), places().of(change)));
            if (stands == LaterChange.Standing.FORBIDDEN) {
                standing.refute(change.words());
                if (permission == Permission.NO_CHANGES) {
                    standing.note(VerificationTrouble.CHANGE_AFTER_NO_CHANGES_ALLOWED);
                }
            } else if (stands == LaterChange.Standing.UNCLEAR) {
                standing.doubt(change.words());
            }
        }
    }

    private ChangePlaces places() throws MalformedPdf {
        if (places == null) {
            places = ChangePlaces.of(file, fields);
        }
        return places;
    }

    /** What may happen after this place: the strictest of what the signatures up to there permit. */
    private Permission permission(long end) throws MalformedPdf {
        Permission strictest = Permission.UNSAID;
        for (SignatureJudge one : judged) {
            if (one.end() <= end) {
                strictest = strictest.and(new FieldLocks(file, one.field()).permission());
            }
        }
        return strictest;
    }
}
