package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increments;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.change.Change;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.change.Comparison;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.signing.internal.verify.proof.Trust;
import org.vanthu.spi.signing.SignedReturn;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Takes back a signed file only if nothing but the ordered signing was done to it. */
public final class ReturnCheck implements SignedReturn {

    private static final int PIECE = 1 << 18;

    private final SuspiciousVerifier verifier = new SuspiciousVerifier();

    @Override
    public Outcome<SignatureReport> check(Path prepared, Path returned, Expectation expectation) {
        try (FileBytes before = FileBytes.open(prepared);
                FileBytes after = FileBytes.open(returned)) {
            if (after.length() <= before.length() || !isPrefix(before, after)) {
                boolean same = Files.mismatch(prepared, returned) < 0;
                return Outcome.refused(same ? SigningTrouble.NOT_SIGNED : SigningTrouble.NOT_THE_PREPARED_FILE);
            }
            VerificationReport report = verifier.verify(returned, VerificationPolicy.trustingNobody(expectation.now()));
            return judge(report, before, after, expectation);
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.refused(SigningTrouble.UNREADABLE, "detail", failed);
        }
    }

    private static boolean isPrefix(FileBytes before, FileBytes after) {
        for (long place = 0; place < before.length(); place += PIECE) {
            int length = (int) Math.min(PIECE, before.length() - place);
            if (!Arrays.equals(before.copy(place, length), after.copy(place, length))) {
                return false;
            }
        }
        return true;
    }

    private static Outcome<SignatureReport> judge(
            VerificationReport report, FileBytes before, FileBytes after, Expectation expectation) {
        List<SignatureReport> added = report.signatures().stream()
                .filter(signature -> signature.coveredBytes() > before.length() || signature.coveredBytes() == 0)
                .toList();
        if (added.isEmpty()) {
            return Outcome.refused(
                    report.signatures().isEmpty()
                                    && report.reasons().stream()
                                            .noneMatch(reason -> reason.is(VerificationTrouble.NO_SIGNATURE))
                            ? intact(report.reasons())
                            : Trouble.of(SigningTrouble.NOT_SIGNED));
        }
        if (added.size() > 1) {
            return Outcome.refused(change(Trouble.of(VerificationTrouble.CHANGE_SIGNED_TWICE, "count", added.size())));
        }
        SignatureReport signature = added.getFirst();
        Optional<Trouble> trouble = signatureTrouble(signature, expectation)
                .or(() -> earlierSignatures(report))
                .or(() -> changeTrouble(before, after, signature, expectation));
        return trouble.isPresent() ? Outcome.refused(trouble.get()) : Outcome.done(signature);
    }

    /** @param what was changed, in a sentence */
    private static Trouble change(Trouble what) {
        return Trouble.of(SigningTrouble.FORBIDDEN_CHANGE, "detail", what);
    }

    private static Trouble intact(List<Trouble> reasons) {
        return Trouble.of(
                SigningTrouble.SIGNATURE_NOT_INTACT,
                "detail",
                reasons.isEmpty() ? Trouble.of(CauseTrouble.UNKNOWN) : reasons.getFirst());
    }

    private static Optional<Trouble> signatureTrouble(SignatureReport signature, Expectation expectation) {
        if (signature.integrity() != Answer.YES || signature.coverage() != Coverage.WHOLE_FILE) {
            return Optional.of(intact(signature.reasons()));
        }
        SignerIdentity signer = signature.signer().orElseThrow();
        Fingerprint used = signer.fingerprint();
        if (!expectation.registered().contains(used)) {
            return Optional.of(Trouble.of(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE, "certificate", signer.name()));
        }
        if (!expectation.field().isEmpty() && !expectation.field().equals(signature.field())) {
            return Optional.of(Trouble.of(SigningTrouble.FIELD_MISSING, "field", expectation.field()));
        }
        return periodTrouble(signer, expectation.now())
                .or(() -> signature.signedAt().flatMap(at -> periodTrouble(signer, at)));
    }

    private static Optional<Trouble> periodTrouble(SignerIdentity signer, Instant at) {
        if (at.isAfter(signer.notAfter())) {
            return Optional.of(Trouble.of(
                    TokenTrouble.CERTIFICATE_EXPIRED, "holder", signer.name(), "date", Trust.day(signer.notAfter())));
        }
        if (at.isBefore(signer.notBefore())) {
            return Optional.of(Trouble.of(
                    TokenTrouble.CERTIFICATE_NOT_YET_VALID,
                    "holder",
                    signer.name(),
                    "date",
                    Trust.day(signer.notBefore())));
        }
        return Optional.empty();
    }

    private static Optional<Trouble> earlierSignatures(VerificationReport report) {
        for (SignatureReport signature : report.signatures()) {
            boolean changed = signature.changes().stream()
                    .anyMatch(change -> change.standing() != LaterChange.Standing.PERMITTED);
            if (signature.integrity() != Answer.YES || changed) {
                return Optional.of(
                        change(Trouble.of(VerificationTrouble.CHANGE_SIGNATURE_BEFORE, "field", signature.field())));
            }
        }
        return Optional.empty();
    }

    /** Compares what was handed out with what came back, whether or not an earlier signature protects it. */
    private static Optional<Trouble> changeTrouble(
            FileBytes before, FileBytes after, SignatureReport signature, Expectation expectation) {
        try {
            PdfFile whole = PdfFile.open(after, after.length());
            if (new Increments(after, whole).after(before.length()).size() != 1) {
                return Optional.of(change(Trouble.of(VerificationTrouble.CHANGE_SAVED_TWICE)));
            }
            PdfFile handedOut = PdfFile.open(after, before.length());
            Deadline deadline = new Deadline(VerificationPolicy.TIME_LIMIT);
            Set<String> permitted = new HashSet<>(expectation.fields().keySet());
            permitted.add(signature.field());
            for (Change change : new Comparison(handedOut, whole, deadline).changes()) {
                // a place for the number shows its label before there is one
                boolean filled = change.need() == Need.FILLING || change.need() == Need.REFILLING;
                boolean ordered = change.need() == Need.NOTHING || filled && permitted.contains(change.field());
                if (!ordered) {
                    return Optional.of(change(change.words()));
                }
            }
            return fieldTrouble(whole, expectation.fields());
        } catch (MalformedPdf malformed) {
            return Optional.of(change(malformed.words()));
        }
    }

    private static Optional<Trouble> fieldTrouble(PdfFile file, Map<String, String> ordered) throws MalformedPdf {
        FormFields fields = FormFields.of(file);
        for (Map.Entry<String, String> entry : ordered.entrySet()) {
            Optional<Field> field = fields.find(entry.getKey());
            String found =
                    field.isEmpty() ? "" : file.text(field.get().dict(), "V").orElse("");
            if (!found.equals(entry.getValue())) {
                return Optional.of(Trouble.of(
                        SigningTrouble.FIELD_NOT_AS_ORDERED,
                        "field",
                        entry.getKey(),
                        "found",
                        found,
                        "expected",
                        entry.getValue()));
            }
        }
        return Optional.empty();
    }
}
