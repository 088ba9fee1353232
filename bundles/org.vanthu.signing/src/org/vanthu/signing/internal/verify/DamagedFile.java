package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
import org.vanthu.signing.internal.verify.CmsCheck.Broken;

/**
 * A file whose structure is damaged, with something like a signature in it. Only if the last signature covers the whole
 * file and holds, the damage may be its maker's: undetermined. Everything else is invalid.
 */
final class DamagedFile {

    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1000;
    private static final Pattern NUMBERS =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,12})\\s+(\\d{1,12})\\s+(\\d{1,12})\\s*]");

    private DamagedFile() {}

    static Verdict judge(FileBytes bytes) {
        return ends(bytes).contains(bytes.length()) ? Verdict.UNDETERMINED : Verdict.INVALID;
    }

    /** Whether it is not damaged but was encrypted when it was signed: packed objects cannot be read then. */
    static boolean wasEncrypted(FileBytes bytes) {
        for (long end : ends(bytes)) {
            try {
                if (PdfFile.open(bytes, end).trailer().has("Encrypt")) {
                    return true;
                }
            } catch (MalformedPdf unreadable) {
                // says nothing about others
            }
        }
        return false;
    }

    /** Where what each signature covers ends, if it holds. */
    private static Set<Long> ends(FileBytes bytes) {
        Set<Long> ends = new LinkedHashSet<>();
        for (long place : bytes.find(RANGE, 0, bytes.length(), MOST)) {
            Matcher numbers = NUMBERS.matcher(new String(bytes.copy(place, 120), StandardCharsets.ISO_8859_1));
            if (numbers.lookingAt()) {
                long gap = Long.parseLong(numbers.group(1));
                long behind = Long.parseLong(numbers.group(2));
                long end = behind + Long.parseLong(numbers.group(3));
                if (gap < behind && end <= bytes.length() && holds(bytes, gap, behind, end)) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    /** Whether a signature covers more than there is: then the end was lost on the way. */
    static Optional<Trouble> cut(FileBytes bytes) {
        for (long place : bytes.find(RANGE, 0, bytes.length(), MOST)) {
            Matcher numbers = NUMBERS.matcher(new String(bytes.copy(place, 120), StandardCharsets.ISO_8859_1));
            if (numbers.lookingAt()) {
                long covered = Long.parseLong(numbers.group(2)) + Long.parseLong(numbers.group(3));
                if (covered > bytes.length()) {
                    return Optional.of(
                            Trouble.of(VerificationTrouble.FILE_CUT, "covered", covered, "bytes", bytes.length()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(FileBytes bytes, long gap, long behind, long end) {
        ObjectReader reader = new ObjectReader(bytes, gap);
        try {
            if (bytes.at(gap) != '<' || !(reader.read() instanceof Str(byte[] contents)) || reader.place() != behind) {
                return false;
            }
            CmsCheck cms = CmsCheck.read(contents);
            MessageDigest digest = MessageDigest.getInstance(cms.digestName());
            bytes.digest(digest, 0, gap);
            bytes.digest(digest, behind, end);
            X509Certificate certificate = cms.signerCertificate();
            cms.check(digest.digest(), certificate, cms.scheme(certificate));
            return true;
        } catch (MalformedPdf | Broken | GeneralSecurityException doesNotHold) {
            return false;
        }
    }
}
