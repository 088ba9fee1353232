package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.internal.pdf.FileBytes;

/**
 * A file whose structure is damaged, with something like a signature in it. If the last signature claims to cover the
 * whole file, the damage may be its maker's: undetermined. If anything was appended, or the signature is no proper one:
 * invalid.
 */
final class DamagedFile {

    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1000;
    private static final Pattern NUMBERS =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,12})\\s+(\\d{1,12})\\s+(\\d{1,12})\\s*]");

    private DamagedFile() {}

    static Verdict judge(FileBytes bytes) {
        List<Long> places = bytes.find(RANGE, 0, bytes.length(), MOST);
        long covered = 0;
        for (long place : places) {
            Matcher numbers = NUMBERS.matcher(new String(bytes.copy(place, 120), StandardCharsets.ISO_8859_1));
            if (numbers.lookingAt()) {
                covered = Math.max(covered, Long.parseLong(numbers.group(2)) + Long.parseLong(numbers.group(3)));
            }
        }
        return covered == bytes.length() ? Verdict.UNDETERMINED : Verdict.INVALID;
    }
}
