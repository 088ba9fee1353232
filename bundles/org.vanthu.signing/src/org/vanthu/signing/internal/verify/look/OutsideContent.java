package org.vanthu.signing.internal.verify.look;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * What a file shows although it is in another one: the data of streams (ISO 32000-2, 7.3.8.2) and pages that are drawn (8.10.4). No
 * signature covers it, so it may be anything at any time.
 */
public final class OutsideContent {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Bytes looked through at once: few where an object begins, whose word is near, and more for as long as it is not met. */
    private static final int FIRST_PIECE = 1 << 13;

    private static final int LARGEST_PIECE = 1 << 18;

    private OutsideContent() {}

    /** Whether what this stream shows is in another file. */
    static boolean isOutside(Stream stream) {
        return stream.dict().has("F") || stream.dict().has("Ref");
    }

    /** Whether any stream in use is such a one. Only objects in which the word of streams stands are read, and each up to that word. */
    public static boolean isIn(FileBytes bytes, PdfFile file) throws MalformedPdf {
        NavigableMap<Long, Integer> places = file.places();
        Set<Integer> seen = new HashSet<>();
        long from = 0;
        int piece = FIRST_PIECE;
        while (from < bytes.length()) {
            long to = Math.min(from + piece + STREAM.length - 1, bytes.length());
            for (long word : bytes.find(STREAM, from, to, piece)) {
                Map.Entry<Long, Integer> object = places.floorEntry(word);
                if (object != null && seen.add(object.getValue()) && isOutside(file, object.getValue())) {
                    return true;
                }
            }
            long next = afterSeen(places, seen, from + piece);
            piece = next == from + piece ? Math.min(2 * piece, LARGEST_PIECE) : FIRST_PIECE;
            from = next;
        }
        return false;
    }

    /** From here on, or behind the object that is here if its word was found already. */
    private static long afterSeen(NavigableMap<Long, Integer> places, Set<Integer> seen, long from) {
        Map.Entry<Long, Integer> object = places.floorEntry(from);
        if (object == null || !seen.contains(object.getValue())) {
            return from;
        }
        Long next = places.higherKey(from);
        return next == null ? Long.MAX_VALUE : next;
    }

    private static boolean isOutside(PdfFile file, int number) throws MalformedPdf {
        try {
            return file.get(new Ref(number, 0)) instanceof Stream stream && isOutside(stream);
        } catch (MalformedPdf unreadable) {
            if (unreadable.isLimit()) {
                throw unreadable;
            }
            return false;
        }
    }
}
