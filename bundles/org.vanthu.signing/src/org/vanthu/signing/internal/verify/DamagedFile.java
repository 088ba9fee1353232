package org.vanthu.signing.internal.verify;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.proof.CmsCheck;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;

/**
 * A file whose structure is damaged, with something like a signature in it. Only if the last signature covers the whole
 * file and holds, the damage may be its maker's: undetermined. Everything else is invalid.
 */
final class DamagedFile {

    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1000;
    private static final int LONGEST = 120;
    private static final Pattern NUMBERS =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,12})\\s+(\\d{1,12})\\s+(\\d{1,12})\\s*]");

    private DamagedFile() {}

    /** What a signature says it covers: from the first byte to a gap, and from behind it to an end. */
    private record Range(long gap, long behind, long end) {}

    static Verdict judge(FileBytes bytes) {
        return ranges(bytes).stream().anyMatch(range -> range.end == bytes.length() && holds(bytes, range))
                ? Verdict.UNDETERMINED
                : Verdict.INVALID;
    }

    /** Whether it is not damaged but was encrypted when it was signed: packed objects cannot be read then. */
    static boolean wasEncrypted(FileBytes bytes) {
        return ranges(bytes).stream()
                .anyMatch(range -> range.end <= bytes.length() && holds(bytes, range) && isEncrypted(bytes, range.end));
    }

    private static boolean isEncrypted(FileBytes bytes, long end) {
        try {
            return PdfFile.open(bytes, end).trailer().has("Encrypt");
        } catch (MalformedPdf unreadable) {
            return false;
        }
    }

    /** Whether a signature covers more than there is: then the end was lost on the way. */
    static Optional<Trouble> cut(FileBytes bytes) {
        return ranges(bytes).stream()
                .filter(range -> range.end > bytes.length())
                .findFirst()
                .map(range -> Trouble.of(VerificationTrouble.FILE_CUT, "covered", range.end, "bytes", bytes.length()));
    }

    private static List<Range> ranges(FileBytes bytes) {
        List<Range> ranges = new ArrayList<>();
        for (long place : bytes.find(RANGE, 0, bytes.length(), MOST)) {
            Matcher numbers = NUMBERS.matcher(new String(bytes.copy(place, LONGEST), StandardCharsets.ISO_8859_1));
            if (numbers.lookingAt()) {
                long behind = Long.parseLong(numbers.group(2));
                ranges.add(
                        new Range(Long.parseLong(numbers.group(1)), behind, behind + Long.parseLong(numbers.group(3))));
            }
        }
        return ranges;
    }

    private static boolean holds(FileBytes bytes, Range range) {
        if (range.gap >= range.behind) {
            return false;
        }
        ObjectReader reader = new ObjectReader(bytes, range.gap);
        try {
            if (bytes.at(range.gap) != '<'
                    || !(reader.read() instanceof Str(byte[] contents))
                    || reader.place() != range.behind) {
                return false;
            }
            CmsCheck cms = CmsCheck.read(contents);
            MessageDigest digest = MessageDigest.getInstance(cms.digestName());
            bytes.digest(digest, 0, range.gap);
            bytes.digest(digest, range.behind, range.end);
            X509Certificate certificate = cms.signerCertificate();
            cms.check(digest.digest(), certificate, cms.scheme(certificate));
            return true;
        } catch (MalformedPdf | Broken | GeneralSecurityException doesNotHold) {
            return false;
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException nonsense) {
            return false;
        }
    }
}
