package org.vanthu.signing.internal.pdf;

import java.util.Map;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/**
 * One section of the cross-reference.
 *
 * @param at where it stands
 * @param end first byte behind it (behind its trailer, or behind its stream object)
 * @param kind how it is written
 * @param entries what it says about objects, by number
 * @param trailer its trailer, or the dictionary of its stream
 * @param number object number of the stream; 0 for a table
 */
record Section(long at, long end, Kind kind, Map<Integer, Entry> entries, Dict trailer, int number) {

    /** Where the stream stands that completes this table (hybrid files). */
    Optional<Long> hybrid() {
        return kind == Kind.TABLE && trailer.get("XRefStm") instanceof Num place ? place.whole() : Optional.empty();
    }

    enum Kind {
        TABLE,
        STREAM
    }

    /** What the cross-reference says about one object. */
    sealed interface Entry {
        /** It is not used. */
        record Free() implements Entry {}

        /** It stands at this place. */
        record At(long place, int generation) implements Entry {}

        /** It is packed into a stream of objects. */
        record In(int stream, int index) implements Entry {}
    }

    /** Where the section before stands. */
    Optional<Long> previous() {
        return trailer.get("Prev") instanceof Num number ? number.whole() : Optional.empty();
    }
}
