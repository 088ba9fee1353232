package org.vanthu.signing.internal.pdf;

/**
 * The last lines of a revision: {@code startxref}, a number, {@code %%EOF}.
 *
 * @param start first byte of {@code startxref}
 * @param crossReference where it says the cross-reference stands
 * @param end first byte behind {@code %%EOF} and its line end
 */
public record Tail(long start, long crossReference, long end) {

    private static final int LOOK_BACK = 2048;
    private static final String WORD = "startxref";

    /** The last tail that ends at or before {@code end}. */
    public static Tail before(PdfBytes bytes, long end) throws MalformedPdf {
        for (long place = end - WORD.length(); place >= 0 && place > end - LOOK_BACK; place--) {
            ObjectReader reader = new ObjectReader(bytes, place);
            if (bytes.at(place) == 's' && reader.take(WORD)) {
                return at(bytes, place, end);
            }
        }
        throw new MalformedPdf("startxref is missing");
    }

    /** The tail that starts here. */
    public static Tail at(PdfBytes bytes, long start, long limit) throws MalformedPdf {
        ObjectReader reader = new ObjectReader(bytes, start);
        reader.expect(WORD);
        long crossReference = reader.readWhole();
        long place = reader.place();
        while (ObjectReader.isSpace(bytes.at(place))) {
            place++;
        }
        for (int i = 0; i < 5; i++) {
            if (bytes.at(place + i) != "%%EOF".charAt(i)) {
                throw new MalformedPdf("%%EOF is missing");
            }
        }
        place += 5;
        if (bytes.at(place) == ' ') {
            place++;
        }
        if (bytes.at(place) == '\r') {
            place++;
        }
        if (bytes.at(place) == '\n') {
            place++;
        }
        if (place - lineEnd(bytes, place) > limit) {
            throw new MalformedPdf("%%EOF is missing");
        }
        return new Tail(start, crossReference, Math.min(place, limit));
    }

    private static int lineEnd(PdfBytes bytes, long place) {
        int length = 0;
        while (length < 3 && ObjectReader.isSpace(bytes.at(place - 1 - length))) {
            length++;
        }
        return length;
    }
}
