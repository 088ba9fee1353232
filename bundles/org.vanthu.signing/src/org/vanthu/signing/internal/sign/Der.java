package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** Puts encoded parts together (ITU-T X.690), so that what is the same in each signature is encoded once. */
final class Der {

    static final int OCTETS = 0x04;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** The tag [0] of something that has parts. */
    static final int ZERO = 0xa0;

    private static final int LONGEST_SHORT = 0x7f;

    private Der() {}

    static byte[] of(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("what was built can be encoded", impossible);
        }
    }

    /** Parts under one tag. */
    static byte[] join(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int lengthBytes = length <= LONGEST_SHORT ? 0 : (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        byte[] all = new byte[2 + lengthBytes + length];
        all[0] = (byte) tag;
        all[1] = (byte) (lengthBytes == 0 ? length : LONGEST_SHORT + 1 + lengthBytes);
        for (int i = 0; i < lengthBytes; i++) {
            all[2 + i] = (byte) (length >> 8 * (lengthBytes - 1 - i));
        }
        int place = 2 + lengthBytes;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, place, part.length);
            place += part.length;
        }
        return all;
    }

    /** A set: its parts stand in the order of their bytes. */
    static byte[] set(byte[]... parts) {
        byte[][] sorted = parts.clone();
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return join(SET, sorted);
    }
}
