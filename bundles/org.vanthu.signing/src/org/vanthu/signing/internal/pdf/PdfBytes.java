package org.vanthu.signing.internal.pdf;

/** Bytes with random access: a file, the beginning of a file, or an unpacked stream. */
public interface PdfBytes {

    /** How many there are. */
    long length();

    /** The byte at this place, 0–255; −1 outside. */
    int at(long place);

    /** A copy of a part; shorter where the bytes end. */
    byte[] copy(long from, int length);
}
