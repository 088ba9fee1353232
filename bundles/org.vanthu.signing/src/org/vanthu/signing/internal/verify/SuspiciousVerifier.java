package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.IntegrityReport.State;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.signing.internal.verify.proof.KnownCertificates;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.VerificationPolicy;

/** Verifies in this process with an own strict reader: what it cannot explain is not valid. */
public final class SuspiciousVerifier implements SignatureVerifier {

    private static final int LARGEST_MB = 2000;
    private static final int HEADER_WITHIN = 1024;
    /** Words that only a file with a signature in it has. */
    private static final List<String> MARKS = List.of("/ByteRange", "/Adobe.PPK", "/adbe.pkcs7", "/ETSI.");

    private final KnownCertificates known = new KnownCertificates();

    @Override
    public VerificationReport verify(Path path, VerificationPolicy policy) {
        if (!Files.isRegularFile(path)) {
            return answer(
                    Verdict.UNREADABLE,
                    0,
                    Files.exists(path) ? VerificationTrouble.NOT_A_FILE : VerificationTrouble.FILE_MISSING);
        }
        if (!Files.isReadable(path)) {
            return answer(Verdict.UNREADABLE, 0, VerificationTrouble.FILE_FORBIDDEN);
        }
        try (FileBytes bytes = FileBytes.open(path)) {
            return verify(bytes, policy);
        } catch (IOException | UncheckedIOException unreadable) {
            return answer(Verdict.UNREADABLE, 0, VerificationTrouble.FILE_DAMAGED, "detail", unreadable);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return answer(
                    Verdict.UNDETERMINED,
                    0,
                    VerificationTrouble.LIMIT_REACHED,
                    "detail",
                    Trouble.of(CauseTrouble.TOO_MUCH));
        }
    }

    @Override
    public IntegrityReport integrity(Path path) {
        VerificationPolicy nobody = VerificationPolicy.trustingNobody(Instant.now());
        try (FileBytes bytes = FileBytes.open(path)) {
            int header = header(bytes);
            FileBytes pdf = header > 0 ? bytes.from(header) : bytes;
            return new FileVerification(pdf, PdfFile.open(pdf, pdf.length()), nobody, new Deadline(nobody.timeLimit()))
                    .integrity();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            return IntegrityReport.of(State.UNREADABLE);
        }
    }

    private static VerificationReport answer(
            Verdict verdict, long bytes, VerificationTrouble reason, Object... details) {
        return new VerificationReport(verdict, bytes, List.of(), List.of(Trouble.of(reason, details)));
    }

    private VerificationReport verify(FileBytes bytes, VerificationPolicy policy) {
        long length = bytes.length();
        if (length == 0) {
            return answer(Verdict.UNREADABLE, 0, VerificationTrouble.EMPTY_FILE);
        }
        if (length > (long) LARGEST_MB << 20) {
            return answer(Verdict.UNREADABLE, length, VerificationTrouble.FILE_TOO_LARGE, "limit", LARGEST_MB);
        }
        int header = header(bytes);
        if (header < 0) {
            return answer(Verdict.UNREADABLE, length, VerificationTrouble.NOT_A_PDF);
        }
        VerificationReport report = read(bytes, policy);
        return header == 0 ? report : withBytesBeforeHeader(report, bytes.from(header), policy);
    }

    private VerificationReport read(FileBytes bytes, VerificationPolicy policy) {
        try {
            PdfFile file = PdfFile.open(bytes, bytes.length());
            return new FileVerification(bytes, file, policy, new Deadline(policy.timeLimit()), known).report();
        } catch (MalformedPdf malformed) {
            return damaged(bytes, malformed);
        } catch (RuntimeException unforeseen) {
            return damaged(bytes, new MalformedPdf("its structure cannot be followed"));
        }
    }

    private static int header(FileBytes bytes) {
        String head = new String(bytes.copy(0, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return head.indexOf("%PDF-");
    }

    /** A damaged file may hold signatures; what is wrong with them cannot be said, but it is never called unsigned. */
    private static VerificationReport damaged(FileBytes bytes, MalformedPdf malformed) {
        boolean signed = MARKS.stream()
                .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
                .anyMatch(mark -> !bytes.find(mark, 0, bytes.length(), 1).isEmpty());
        VerificationTrouble reason =
                malformed.isLimit() ? VerificationTrouble.LIMIT_REACHED : VerificationTrouble.FILE_DAMAGED;
        if (!signed) {
            return answer(Verdict.UNREADABLE, bytes.length(), reason, "detail", malformed.words());
        }
        if (!malformed.isLimit() && DamagedFile.wasEncrypted(bytes)) {
            return answer(Verdict.UNDETERMINED, bytes.length(), VerificationTrouble.FILE_ENCRYPTED);
        }
        Verdict verdict = malformed.isLimit() ? Verdict.UNDETERMINED : DamagedFile.judge(bytes);
        List<Trouble> reasons = new ArrayList<>(List.of(Trouble.of(reason, "detail", malformed.words())));
        DamagedFile.cut(bytes).ifPresent(reasons::addFirst);
        return new VerificationReport(verdict, bytes.length(), List.of(), reasons);
    }

    /**
     * Mail programs and old servers put lines before a PDF. If the rest holds by itself, that is said; but since programs
     * read such files differently, it is never called valid.
     */
    private VerificationReport withBytesBeforeHeader(
            VerificationReport whole, FileBytes rest, VerificationPolicy policy) {
        VerificationReport report = whole;
        if (whole.verdict() == Verdict.INVALID || whole.verdict() == Verdict.UNREADABLE) {
            VerificationReport withoutThem = read(rest, policy);
            boolean holds = withoutThem.verdict() == Verdict.VALID || withoutThem.verdict() == Verdict.UNDETERMINED;
            report = holds ? withoutThem : whole;
        }
        List<Trouble> reasons = new ArrayList<>(report.reasons());
        reasons.add(Trouble.of(VerificationTrouble.BYTES_BEFORE_HEADER));
        Verdict verdict = report.verdict() == Verdict.VALID ? Verdict.UNDETERMINED : report.verdict();
        return new VerificationReport(verdict, whole.bytes(), report.signatures(), reasons);
    }
}
