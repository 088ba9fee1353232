package org.vanthu.signing.internal.pdf;

import java.util.Optional;

/** Bytes with random access: a file, the beginning of a file, or an unpacked stream. */
public interface PdfBytes {

    /** How many there are. */
    long length();

    /** The byte at this place, 0–255; −1 outside. */
    int at(long place);

    /** A copy of a part; shorter where the bytes end. */
    byte[] copy(long from, int length);

    /**
     * A hexadecimal string as it was read.
     *
     * @param end the place behind it
     */
    record HexString(PdfObject.Str value, long end) {}

    /** The hexadecimal string read at this place before, where it was worth keeping: all revisions of a file share its signatures. */
    default Optional<HexString> hexStringAt(long place) {
        return Optional.empty();
    }

    /** Tells what was read. */
    default void keepHexString(long place, HexString read) {
        // what is in memory already is read again
    }
}
