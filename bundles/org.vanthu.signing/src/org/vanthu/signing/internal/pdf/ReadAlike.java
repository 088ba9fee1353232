package org.vanthu.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Section.Entry;

/**
 * Whether other programs read an appended revision as this one does. A program that takes a cross-reference for broken looks for
 * objects by itself, wherever {@code 4 0 obj} stands: in a comment, a text, the data of a stream, a stream of objects.
 */
public final class ReadAlike {

    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 20;
    private static final int FOUND_AT_ONCE = 1 << 18;
    private static final int LONGEST_NUMBER = 12;
    /** MuPDF and others know no larger numbers, and mend the file. */
    private static final long MOST_OBJECTS = 8_388_608;

    private final FileBytes bytes;
    private final PdfFile before;
    private final PdfFile after;
    private final Section section;

    /**
     * Looks at what the later of two revisions appends, every byte of which belongs to objects or its cross-reference.
     *
     * @param before the revision before it
     */
    public ReadAlike(FileBytes bytes, PdfFile before, PdfFile after) {
        this.bytes = bytes;
        this.before = before;
        this.after = after;
        this.section = after.sections().getFirst();
    }

    /** What others would find that the cross-reference does not name, or would not find although it does. */
    public Optional<MalformedPdf> trap() throws MalformedPdf {
        Set<Integer> out = leftOut(after);
        if (!out.isEmpty() && !isMiscounted(out)) {
            return Optional.of(new MalformedPdf("Size leaves out objects"));
        }
        Set<Long> starts = starts();
        for (long from = before.end(); from < after.end(); from += PIECE) {
            long to = Math.min(from + PIECE + OBJECT.length - 1, after.end());
            for (long place : bytes.find(OBJECT, from, to, FOUND_AT_ONCE)) {
                if (isHead(place, starts)) {
                    return Optional.of(new MalformedPdf("an object inside another at " + place));
                }
            }
        }
        boolean own = section.kind() == Section.Kind.TABLE;
        for (long place : bytes.find(TRAILER, before.end(), after.end(), FOUND_AT_ONCE)) {
            if (own && place >= section.at() && place < section.end()) {
                own = false;
            } else if (bytes.at(behindBlank(place + TRAILER.length)) == '<') {
                return Optional.of(new MalformedPdf("a trailer inside an object at " + place));
            }
        }
        return strangers();
    }

    /** Whether a stream of the cross-reference bears the number of an object that is in use and stands elsewhere. */
    private boolean takesNumber(long place) throws MalformedPdf {
        IndirectObject stream = IndirectObject.read(bytes, place, after::resolve);
        return after.has(stream.number())
                && after.extent(stream.number())
                        .filter(extent -> extent[0] == stream.start())
                        .isEmpty();
    }

    /** Streams of objects that hold others than are named as theirs, and cross-references that are none. */
    private Optional<MalformedPdf> strangers() throws MalformedPdf {
        Optional<Long> own = section.kind() == Section.Kind.STREAM ? Optional.of(section.at()) : section.hybrid();
        if (own.isPresent() && takesNumber(own.get())) {
            return Optional.of(new MalformedPdf("a cross-reference under the number of an object at " + own.get()));
        }
        for (Map.Entry<Integer, Entry> entry : section.entries().entrySet()) {
            if (entry.getValue() instanceof Entry.At(long place, int generation)
                    && place >= before.end()
                    && entry.getKey() != section.number()
                    && section.hybrid()
                            .filter(at -> behindBlank(at) == behindBlank(place))
                            .isEmpty()
                    && after.get(new Ref(entry.getKey(), generation)) instanceof Stream stream
                    && stream.dict().is("Type", "XRef")) {
                return Optional.of(new MalformedPdf("a cross-reference that is none at " + place));
            }
        }
        return packs();
    }

    private static long size(PdfFile file) {
        return file.trailer().get("Size") instanceof Num number ? number.whole().orElse(0L) : 0;
    }

    /**
     * The objects in use whose numbers the trailer does not reach up to. Streams of former cross-references do not count: they are found
     * by their place, and some programs pass over their numbers.
     */
    private static Set<Integer> leftOut(PdfFile file) throws MalformedPdf {
        long size = size(file);
        Set<Integer> out = new HashSet<>();
        for (int number : file.numbers()) {
            if (number >= size
                    && (number == file.sections().getFirst().number()
                            || !(file.get(new Ref(number, 0)) instanceof Stream stream)
                            || !stream.dict().is("Type", "XRef"))) {
                out.add(number);
            }
        }
        return out;
    }

    /** One that was there before, the last: what a program has miscounted that added none. */
    private boolean isMiscounted(Set<Integer> out) {
        return out.size() == 1
                && out.contains((int) size(after))
                && !section.entries().keySet().containsAll(out);
    }

    /** Where the objects of this revision begin. */
    private Set<Long> starts() {
        Set<Long> starts = new HashSet<>();
        starts.add(behindBlank(section.at()));
        section.hybrid().ifPresent(place -> starts.add(behindBlank(place)));
        for (Entry entry : section.entries().values()) {
            if (entry instanceof Entry.At(long place, int generation) && place >= before.end()) {
                starts.add(behindBlank(place));
            }
        }
        return starts;
    }

    private long behindBlank(long from) {
        long place = from;
        while (ObjectReader.isSpace(bytes.at(place))) {
            place++;
        }
        return place;
    }

    /** Whether two numbers stand before this word, and no object is known to begin with them. */
    private boolean isHead(long word, Set<Long> starts) {
        long generation = beforeNumber(beforeBlank(word));
        long behindNumber = beforeBlank(generation);
        if (generation == word || behindNumber == generation) {
            return false;
        }
        long start = beforeNumber(behindNumber);
        return start < behindNumber && !starts.contains(start);
    }

    private long beforeBlank(long behind) {
        long place = behind;
        while (place > 0 && ObjectReader.isSpace(bytes.at(place - 1))) {
            place--;
        }
        return place;
    }

    private long beforeNumber(long behind) {
        long place = behind;
        while (place > 0 && behind - place < LONGEST_NUMBER && isDigit(bytes.at(place - 1))) {
            place--;
        }
        return place;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    /** What is read here, but may make another program take the cross-reference for broken. */
    public Optional<MalformedPdf> oddity() throws MalformedPdf {
        Set<Integer> out = leftOut(after);
        // what has the number that Size says is not left out, says the standard; MuPDF mends a cross-reference that is
        // a stream all the same
        if (!out.isEmpty() && !(section.kind() == Section.Kind.TABLE && isMiscounted(out))) {
            return Optional.of(new MalformedPdf("Size leaves out objects"));
        }
        if (size(after) > MOST_OBJECTS || comesIntoSight()) {
            return Optional.of(new MalformedPdf("Size counts other objects"));
        }
        return new OddForm(bytes, before, after).found();
    }

    /** Whether something is counted that was there and was not: for whoever goes by the standard it was missing. */
    private boolean comesIntoSight() throws MalformedPdf {
        for (int number : leftOut(before)) {
            if (number > size(before) && number < size(after) && after.has(number)) {
                return true;
            }
        }
        return false;
    }

    /** Streams of objects hold those that are named as theirs, and no others. */
    private Optional<MalformedPdf> packs() throws MalformedPdf {
        for (Map.Entry<Integer, Entry> entry : section.entries().entrySet()) {
            int pack = entry.getKey();
            if (entry.getValue() instanceof Entry.At(long place, int generation)
                    && place >= before.end()
                    && after.get(new Ref(pack, generation)) instanceof Stream stream
                    && stream.dict().is("Type", "ObjStm")) {
                int[] numbers = after.packed(pack);
                for (int i = 0; i < numbers.length; i++) {
                    if (!new Entry.In(pack, i).equals(section.entries().get(numbers[i]))) {
                        return Optional.of(new MalformedPdf("object " + numbers[i] + " is not in its cross-reference"));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
