package org.vanthu.domain.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.vanthu.domain.Sha256;

/**
 * The signed state of the log at one moment: the first {@code size} events have the root {@code root}. Whoever holds a
 * head can tell later whether any of those events was changed, taken out or moved.
 *
 * @param size how many events it binds
 * @param root the root of their {@link MerkleTree}
 * @param at when it was signed, to the microsecond
 * @param signature Ed25519 over {@link #signedText}, 128 lower-case hexadecimal digits
 */
public record SignedHead(long size, Sha256 root, Instant at, String signature) {

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

    public SignedHead {
        if (size < 1) {
            throw new IllegalArgumentException("a head binds at least one event");
        }
        if (!SIGNATURE.matcher(signature).matches()) {
            throw new IllegalArgumentException("not an Ed25519 signature in hexadecimal");
        }
        at = NewEvent.toMicroseconds(at);
    }

    /** The bytes that are signed for a head: a line each for the purpose, the size, the root and the time. */
    public static byte[] signedText(long size, Sha256 root, Instant at) {
        String text = "vanthu event head 1\n" + size + "\n" + root + "\n" + Event.timeText(at) + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
