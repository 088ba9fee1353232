package org.vanthu.signing.internal.verify.proof;

import java.util.Arrays;
import java.util.List;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.Tail;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;

/**
 * What a signature covers: {@code [0 gap behind rest]}, where the gap is exactly the string of {@code /Contents} with its
 * brackets, and the end is the end of a revision.
 *
 * @param gap first byte of the gap
 * @param behind first byte behind the gap
 * @param end first byte that is not covered any more
 * @param contents the bytes of {@code /Contents}
 */
public record SignedPart(long gap, long behind, long end, byte[] contents) {

    private static final int WHITE_BEHIND_END = 16;

    /**
     * Reads it.
     *
     * @param holder the object in which the signature is written: its own, or its field
     */
    public static SignedPart of(FileBytes bytes, PdfFile file, Ref holder, Dict signature) throws Broken, MalformedPdf {
        long[] range = range(file, signature, bytes.length());
        if (!(file.resolve(signature, "Contents") instanceof Str(byte[] contents)) || contents.length == 0) {
            throw new Broken(VerificationTrouble.CONTENTS_WRONG);
        }
        SignedPart part = new SignedPart(range[1], range[2], range[2] + range[3], contents);
        part.checkGap(bytes);
        long[] extent = file.extent(holder.number()).orElseThrow(() -> new Broken(VerificationTrouble.CONTENTS_WRONG));
        if (part.gap < extent[0] || part.behind > extent[1]) {
            throw new Broken(VerificationTrouble.CONTENTS_WRONG);
        }
        part.checkEnd(bytes);
        return part;
    }

    private static long[] range(PdfFile file, Dict signature, long length) throws Broken, MalformedPdf {
        if (!(file.resolve(signature, "ByteRange") instanceof Arr(List<PdfObject> items))) {
            throw wrong("missing");
        }
        if (items.size() != 4) {
            throw wrong(items.size() + " ≠ 4");
        }
        long[] range = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(items.get(i) instanceof Num number)) {
                throw wrong("?");
            }
            range[i] = number.whole().orElse(-1L);
        }
        boolean inOrder = range[0] == 0 && range[1] > 0 && range[2] > range[1] + 2 && range[3] >= 0;
        if (!inOrder || range[2] > length || range[3] > length - range[2]) {
            throw wrong(Arrays.toString(range));
        }
        return range;
    }

    private static Broken wrong(String detail) {
        return new Broken(VerificationTrouble.BYTE_RANGE_WRONG, "detail", detail);
    }

    private void checkGap(FileBytes bytes) throws Broken {
        if (bytes.at(gap) != '<' || bytes.at(behind - 1) != '>') {
            throw new Broken(VerificationTrouble.CONTENTS_WRONG);
        }
        ObjectReader reader = new ObjectReader(bytes, gap);
        try {
            if (!(reader.read() instanceof Str(byte[] there))
                    || reader.place() != behind
                    || !Arrays.equals(there, contents)) {
                throw new Broken(VerificationTrouble.CONTENTS_WRONG);
            }
        } catch (MalformedPdf odd) {
            throw new Broken(VerificationTrouble.CONTENTS_WRONG);
        }
    }

    private void checkEnd(FileBytes bytes) throws Broken {
        try {
            Tail tail = Tail.before(bytes, end);
            if (tail.end() > end || end - tail.end() > WHITE_BEHIND_END) {
                throw new Broken(VerificationTrouble.REVISION_CUT);
            }
            for (long i = tail.end(); i < end; i++) {
                if (!ObjectReader.isSpace(bytes.at(i))) {
                    throw new Broken(VerificationTrouble.REVISION_CUT);
                }
            }
        } catch (MalformedPdf noTail) {
            throw new Broken(VerificationTrouble.REVISION_CUT);
        }
    }
}
