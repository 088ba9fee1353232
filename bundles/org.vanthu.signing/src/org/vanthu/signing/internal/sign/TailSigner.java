package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/**
 * Copies the source and hashes it in one pass, then writes the signed tail. Every byte is read once, whatever the size.
 */
final class TailSigner {

    private static final int PIECE = 1 << 18;
    private static final String RANGE_MARK = "7777777777";
    private static final byte CONTENTS_MARK = (byte) 0xa5;

    private final Path source;
    private final String digestName;

    /** @param digestName the digest that is signed or stamped, as the JDK names it */
    TailSigner(Path source, String digestName) {
        this.source = source;
        this.digestName = digestName;
    }

    /** Makes what stands in {@code /Contents}: a signature, or a time stamp. */
    interface Contents {
        /** The CMS over content with this digest. */
        Outcome<byte[]> over(byte[] digest);
    }

    /** What came of it: the hash of the whole file, and its size in bytes. */
    record Written(Sha256 sha256, long bytes) {}

    /** A signature dictionary with room for its byte range and for a CMS of this size. */
    static Dict withRoom(Dict signature, int cmsBytes) {
        Num mark = new Num(RANGE_MARK);
        byte[] room = new byte[cmsBytes];
        java.util.Arrays.fill(room, CONTENTS_MARK);
        return signature
                .with(
                        "ByteRange",
                        new org.vanthu.signing.internal.pdf.PdfObject.Arr(
                                java.util.List.of(Num.of(0), mark, mark, mark)))
                .with("Contents", new Str(room));
    }

    /** Writes the source and the tail to {@code target}, signing on the way. */
    Outcome<Written> write(byte[] tail, int cmsBytes, Contents cms, Path target) throws IOException {
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("<" + "a5".repeat(cmsBytes) + ">");
        int behind = contents + 2 * cmsBytes + 2;
        int range = text.indexOf("[0 " + RANGE_MARK);
        if (contents < 0 || range < 0) {
            throw new IllegalStateException("the tail has no room for a signature");
        }
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        target,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            long size = from.size();
            String written = "[0 " + (size + contents) + " " + (size + behind) + " " + (tail.length - behind) + "]";
            String padded = written
                    + " "
                            .repeat(("[0 " + RANGE_MARK + " " + RANGE_MARK + " " + RANGE_MARK + "]").length()
                                    - written.length());
            System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, tail, range, padded.length());
            return sign(from, to, tail, contents, behind, cms);
        }
    }

    private Outcome<Written> sign(FileChannel from, FileChannel to, byte[] tail, int contents, int behind, Contents cms)
            throws IOException {
        MessageDigest whole = Sha256.digest();
        boolean same = digestName.equals(whole.getAlgorithm());
        MessageDigest signed = same ? whole : newDigest();
        copy(from, to, whole, signed);
        whole.update(tail, 0, contents);
        if (same) {
            signed = cloned(whole);
        } else {
            signed.update(tail, 0, contents);
        }
        signed.update(tail, behind, tail.length - behind);
        Outcome<byte[]> made = cms.over(signed.digest());
        if (!made.isDone()) {
            return Outcome.refused(made.troubles());
        }
        byte[] hex = HexFormat.of().formatHex(made.orThrow()).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > behind - contents - 2) {
            throw new RoomTooSmall(made.orThrow().length);
        }
        java.util.Arrays.fill(tail, contents + 1, behind - 1, (byte) '0');
        System.arraycopy(hex, 0, tail, contents + 1, hex.length);
        whole.update(tail, contents, tail.length - contents);
        ByteBuffer rest = ByteBuffer.wrap(tail);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
        return Outcome.done(new Written(Sha256.ofDigest(whole.digest()), to.position()));
    }

    private static void copy(FileChannel from, FileChannel to, MessageDigest whole, MessageDigest signed)
            throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        byte[] bytes = new byte[PIECE];
        while (from.read(piece.clear()) >= 0) {
            piece.flip();
            int read = piece.remaining();
            piece.duplicate().get(bytes, 0, read);
            whole.update(bytes, 0, read);
            if (signed != whole) {
                signed.update(bytes, 0, read);
            }
            while (piece.hasRemaining()) {
                to.write(piece);
            }
        }
    }

    private static MessageDigest cloned(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's digests can be cloned", impossible);
        }
    }

    private MessageDigest newDigest() {
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
