package org.vanthu.signing.internal.verify.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vanthu.signing.internal.pdf.FileBytes;

/**
 * Digests of what signatures cover. All of them begin at the first byte, so the file is read once however many signatures it has:
 * where the next one leaves its gap, the digest so far is kept.
 */
public final class CoveredDigests {

    private final FileBytes bytes;
    private final TreeSet<Long> gaps = new TreeSet<>();
    private final Map<String, TreeMap<Long, MessageDigest>> kept = new HashMap<>();

    public CoveredDigests(FileBytes bytes, List<SignedPart> parts) {
        this.bytes = bytes;
        parts.forEach(part -> gaps.add(part.gap()));
    }

    /** The digest of this name over what is covered. */
    public byte[] of(String name, SignedPart part) {
        try {
            MessageDigest digest = upTo(name, part.gap());
            bytes.digest(digest, part.behind(), part.end());
            return digest.digest();
        } catch (CloneNotSupportedException cannotBeKept) {
            MessageDigest digest = fresh(name);
            bytes.digest(digest, 0, part.gap());
            bytes.digest(digest, part.behind(), part.end());
            return digest.digest();
        }
    }

    private MessageDigest upTo(String name, long gap) throws CloneNotSupportedException {
        TreeMap<Long, MessageDigest> states = kept.computeIfAbsent(name, unused -> new TreeMap<>());
        if (!states.containsKey(gap)) {
            Map.Entry<Long, MessageDigest> before = states.floorEntry(gap);
            long place = before == null ? 0 : before.getKey();
            MessageDigest digest = before == null
                    ? fresh(name)
                    : (MessageDigest) before.getValue().clone();
            for (long next : gaps.subSet(place, before == null, gap, true)) {
                bytes.digest(digest, place, next);
                states.put(next, (MessageDigest) digest.clone());
                place = next;
            }
        }
        return (MessageDigest) states.get(gap).clone();
    }

    public static MessageDigest fresh(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + name, impossible);
        }
    }
}
