package org.vanthu.signing.internal.sign;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.signing.internal.pdf.ObjectWriter;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/**
 * A file with a tail that waits for its signature. It is copied while it is hashed here, and further while the token works; what is
 * signed is the digest of what was read here.
 */
final class TailSigner implements Closeable {

    private static final String RANGE_MARK = "7777777777";
    private static final byte[] RANGE = ("[0 " + RANGE_MARK).getBytes(StandardCharsets.US_ASCII);
    private static final byte CONTENTS_MARK = (byte) 0xa5;
    private static final byte[] ROOM = "<a5a5a5a5".getBytes(StandardCharsets.US_ASCII);

    private final FileCopy copy;
    private final byte[] tail;
    private final int contents;
    private final int behind;
    private final MessageDigest whole;
    private final byte[] digest;

    private TailSigner(FileCopy copy, byte[] tail, int contents, int behind, MessageDigest whole, byte[] digest) {
        this.copy = copy;
        this.tail = tail;
        this.contents = contents;
        this.behind = behind;
        this.whole = whole;
        this.digest = digest;
    }

    /** Makes what stands in {@code /Contents}: a signature, or a time stamp. */
    interface Contents {
        /**
         * The CMS over content with this digest.
         *
         * @param meanwhile may be done while somebody else is at work on it
         */
        Outcome<byte[]> over(byte[] digest, FutureTask<?> meanwhile);
    }

    /** What came of it: the hash of the whole file, its size in bytes, and how many of them are new. */
    record Written(Sha256 sha256, long bytes, long added) {}

    /** A signature dictionary with room for its byte range and for a CMS of this size. */
    static Dict withRoom(Dict signature, int cmsBytes) {
        Num mark = new Num(RANGE_MARK);
        byte[] room = new byte[cmsBytes];
        Arrays.fill(room, CONTENTS_MARK);
        return signature.with("ByteRange", Arr.of(Num.of(0), mark, mark, mark)).with("Contents", new Str(room));
    }

    /**
     * Hashes the source with its tail. What is made is to be closed, and the copy with it.
     *
     * @param copy the source on its way to where the signed file goes
     * @param digestName the digest that is signed or stamped, as the JDK names it
     */
    static TailSigner ready(FileCopy copy, byte[] tail, int cmsBytes, String digestName) {
        int contents = findRoom(tail, cmsBytes);
        int behind = contents + 2 * cmsBytes + 2;
        int range = find(tail, 0, RANGE);
        long size = copy.content().length();
        writeRange(tail, range, size + contents, size + behind, tail.length - behind);
        MessageDigest whole = Sha256.digest();
        copy.digest(whole);
        whole.update(tail, 0, contents);
        MessageDigest signed;
        if (digestName.equals(whole.getAlgorithm())) {
            signed = cloned(whole);
        } else {
            signed = newDigest(digestName);
            copy.digest(signed);
            signed.update(tail, 0, contents);
        }
        signed.update(tail, behind, tail.length - behind);
        return new TailSigner(copy, tail, contents, behind, whole, signed.digest());
    }

    /** Where a hexadecimal string of this many marks begins: that of the signature, which is the first object of the tail. */
    private static int findRoom(byte[] tail, int cmsBytes) {
        int behind = 2 * cmsBytes + 1;
        int at = find(tail, 0, ROOM);
        while (at + behind >= tail.length || tail[at + behind] != '>') {
            at = find(tail, at + 1, ROOM);
        }
        return at;
    }

    private static int find(byte[] tail, int from, byte... wanted) {
        for (int at = from; at <= tail.length - wanted.length; at++) {
            if (tail[at] == wanted[0] && Arrays.equals(tail, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException("the tail has no room for a signature");
    }

    private static void writeRange(byte[] tail, int range, long gap, long behind, long rest) {
        String room = "[0 " + RANGE_MARK + " " + RANGE_MARK + " " + RANGE_MARK + "]";
        String written = "[0 " + gap + " " + behind + " " + rest + "]";
        String padded = written + " ".repeat(room.length() - written.length());
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, tail, range, padded.length());
    }

    /** Writes the signature and the tail. Call it once. */
    Outcome<Written> sign(Contents cms) throws IOException {
        Outcome<byte[]> made = cms.over(digest, copy.copying());
        if (!made.isDone()) {
            return Outcome.refused(made.troubles());
        }
        byte[] signature = made.orThrow();
        if (2 * signature.length > behind - contents - 2) {
            throw new RoomTooSmall(signature.length);
        }
        Arrays.fill(tail, contents + 1, behind - 1, (byte) '0');
        ObjectWriter.hexadecimal(signature, tail, contents + 1);
        whole.update(tail, contents, tail.length - contents);
        copy.append(tail);
        long bytes = copy.content().length() + tail.length;
        return Outcome.done(new Written(Sha256.ofDigest(whole.digest()), bytes, tail.length));
    }

    /** Ends the writing; call it before the file is used. */
    @Override
    public void close() throws IOException {
        copy.close();
    }

    private static MessageDigest cloned(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's digests can be cloned", impossible);
        }
    }

    private static MessageDigest newDigest(String digestName) {
        try {
            return MessageDigest.getInstance(digestName);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + digestName, impossible);
        }
    }

    /** The CMS came out larger than it was reckoned. */
    static final class RoomTooSmall extends IOException {

        private static final long serialVersionUID = 1L;
        private final int needed;

        RoomTooSmall(int needed) {
            super("a signature of " + needed + " bytes");
            this.needed = needed;
        }

        int needed() {
            return needed;
        }
    }
}
