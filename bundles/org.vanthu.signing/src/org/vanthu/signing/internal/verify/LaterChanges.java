package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increments;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.ReadAlike;
import org.vanthu.signing.internal.verify.change.Change;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.change.Change.Permission;
import org.vanthu.signing.internal.verify.change.ChangePlaces;
import org.vanthu.signing.internal.verify.change.Comparison;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.signing.internal.verify.change.FieldLocks;
import org.vanthu.signing.internal.verify.proof.SignedPart;
import org.vanthu.signing.internal.verify.proof.Standing;

/** What was done to a file after each of its signatures, and whether that was permitted. */
final class LaterChanges {

    private final FileBytes bytes;
    private final PdfFile file;
    private final FormFields fields;
    private final List<SignatureJudge> judged;
    private final Deadline deadline;
    private final Map<Long, List<Change>> compared = new HashMap<>();
    private @Nullable ChangePlaces places;

    /** @param judged all signatures of the file */
    LaterChanges(FileBytes bytes, PdfFile file, FormFields fields, List<SignatureJudge> judged, Deadline deadline) {
        this.bytes = bytes;
        this.file = file;
        this.fields = fields;
        this.judged = judged;
        this.deadline = deadline;
    }

    /** The report on a signature that was judged; what came after it counts against it where that is not permitted. */
    SignatureReport report(SignatureJudge one, Optional<SignatureLevel> level) throws MalformedPdf {
        Standing standing = one.standing();
        Optional<SignedPart> part = one.part();
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
        long blanks = bytes.length() - (ends.isEmpty() ? part.get().end() : ends.getLast());
        if (blanks > Increments.MOST_BLANKS) {
            standing.doubt(VerificationTrouble.APPENDED_BYTES, "bytes", blanks);
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
                standing.doubt(VerificationTrouble.LIMIT_REACHED, "detail", odd.words());
            } else {
                standing.refute(VerificationTrouble.CHANGE_STRUCTURE, "detail", odd.words());
            }
        }
        return one.report(Coverage.EARLIER_REVISION, changes, level);
    }

    /** Whether a field held its signature already in the revision that was signed: another field may not borrow it later. */
    private static boolean signs(Field field, FormFields then) throws MalformedPdf {
        return then.signed().stream().anyMatch(there -> there.reference().equals(field.reference()));
    }

    private List<Change> changesBetween(long from, long to) throws MalformedPdf {
        List<Change> cached = compared.get(to);
        if (cached != null) {
            return cached;
        }
        PdfFile before = PdfFile.open(bytes, from);
        PdfFile after = PdfFile.open(bytes, to);
        List<Change> known = new ArrayList<>(new Comparison(before, after, deadline).changes());
        ReadAlike others = new ReadAlike(bytes, before, after);
        Optional<MalformedPdf> trap = others.trap();
        trap.ifPresent(found -> known.add(structure(Need.IMPOSSIBLE, found)));
        if (trap.isEmpty()) {
            others.oddity().ifPresent(found -> known.add(structure(Need.LOOKING, found)));
        }
        compared.put(to, known);
        return known;
    }

    private static Change structure(Need need, MalformedPdf found) {
        return Change.of(need, VerificationTrouble.CHANGE_STRUCTURE, "detail", found.words());
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
