package org.vanthu.signing.internal.pdf;

import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** A stream of objects (ISO 32000-2, 7.5.7), unpacked. */
final class Pack {

    private static final int MOST = 1_000_000;

    private final ArrayBytes bytes;
    private final int[] numbers;
    private final int[] places;

    private Pack(ArrayBytes bytes, int[] numbers, int[] places) {
        this.bytes = bytes;
        this.numbers = numbers;
        this.places = places;
    }

    /**
     * Unpacks it.
     *
     * @param count how many objects it says it has
     * @param first where it says that the first of them stands
     */
    static Pack open(Stream stream, long count, long first) throws MalformedPdf {
        ArrayBytes plain = new ArrayBytes(Unpacking.unpack(stream));
        if (count < 0 || count > MOST || first < 0 || first > plain.length()) {
            throw new MalformedPdf("stream of objects without its numbers");
        }
        int[] numbers = new int[(int) count];
        int[] places = new int[(int) count];
        ObjectReader reader = new ObjectReader(plain, 0);
        for (int i = 0; i < count; i++) {
            numbers[i] = reader.readInt();
            places[i] = ObjectReader.asInt(first + reader.readWhole());
        }
        return new Pack(plain, numbers, places);
    }

    /** The numbers of its objects, in their order. */
    int[] numbers() {
        return numbers.clone();
    }

    /** Whether an object of this number stands at this place of their order. */
    boolean holds(int index, int number) {
        return index < numbers.length && numbers[index] == number;
    }

    /** Whether each object begins where the one before ends, or behind blanks. */
    boolean isInOrder() throws MalformedPdf {
        long place = places.length == 0 ? 0 : places[0];
        for (int from : places) {
            while (place < from && ObjectReader.isSpace(bytes.at(place))) {
                place++;
            }
            if (place != from) {
                return false;
            }
            ObjectReader reader = new ObjectReader(bytes, from);
            reader.read();
            place = reader.place();
        }
        return true;
    }

    PdfObject read(int index) throws MalformedPdf {
        return new ObjectReader(bytes, places[index]).read();
    }
}
