package org.vanthu.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
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
    private static final int DIGITS_OF_PLACE = 10;
    private static final int LINE = 20;

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
        Set<Integer> out = leftOut();
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
        for (long place : bytes.find(TRAILER, before.end(), after.end(), FOUND_AT_ONCE)) {
            boolean own = place >= section.at() && place < section.end();
            if (!own && bytes.at(behindBlank(place + TRAILER.length)) == '<') {
                return Optional.of(new MalformedPdf("a trailer inside an object at " + place));
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
    private Set<Integer> leftOut() throws MalformedPdf {
        long size = size(after);
        Set<Integer> out = new HashSet<>();
        for (int number : after.numbers()) {
            if (number >= size
                    && (number == section.number()
                            || !(after.get(new Ref(number, 0)) instanceof Stream stream)
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

    /** What is read here, but may make another program take the cross-reference for broken. */
    public Optional<MalformedPdf> oddity() throws MalformedPdf {
        if (!leftOut().isEmpty()) {
            return Optional.of(new MalformedPdf("Size leaves out objects"));
        }
        if (section.kind() == Section.Kind.TABLE && !isPlainTable()) {
            return Optional.of(new MalformedPdf("a cross-reference of an odd form at " + section.at()));
        }
        Tail tail = Tail.before(bytes, after.end());
        long number = behindBlank(tail.start() + "startxref".length());
        if (!isDigit(bytes.at(number))) {
            return Optional.of(new MalformedPdf("a comment behind startxref"));
        }
        for (Map.Entry<Integer, Entry> entry : section.entries().entrySet()) {
            if (entry.getValue() instanceof Entry.At(long place, int generation)
                    && entry.getKey() != section.number()
                    && !isDigit(bytes.at(behindBlank(place)))) {
                return Optional.of(new MalformedPdf("no object at " + place));
            }
        }
        return misnamed();
    }

    /** A reference to an object of another generation: some programs follow it, for others it leads nowhere. */
    private Optional<MalformedPdf> misnamed() throws MalformedPdf {
        for (int number : section.entries().keySet()) {
            if (after.has(number) && !after.sameBytes(before, number)) {
                Deque<PdfObject> open = new ArrayDeque<>(List.of(after.get(new Ref(number, 0))));
                while (!open.isEmpty()) {
                    switch (open.pop()) {
                        case Ref to
                        when after.has(to.number()) && !after.names(to) -> {
                            return Optional.of(new MalformedPdf("no object " + to.number() + " " + to.generation()));
                        }
                        case Arr(List<PdfObject> items) -> items.forEach(open::push);
                        case Dict dict -> dict.entries().values().forEach(open::push);
                        case Stream stream -> open.push(stream.dict());
                        default -> {
                            // refers to nothing
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is written byte by byte as the standard wants it (ISO 32000-2, 7.5.4). */
    private boolean isPlainTable() {
        long place = behindBlank(section.at()) + "xref".length();
        long line = behindLineEnd(place);
        while (line > place) {
            place = line;
            if (bytes.at(behindBlank(place)) == 't') {
                return true;
            }
            long first = number(place);
            long count = bytes.at(first) == ' ' ? number(first + 1) : 0;
            if (first == place || count <= first + 1) {
                return false;
            }
            long many = Long.parseLong(
                    new String(bytes.copy(first + 1, (int) (count - first - 1)), StandardCharsets.US_ASCII));
            line = behindLineEnd(count);
            for (long i = 0; line > count && i < many; i++, line += LINE) {
                if (!isPlainLine(line)) {
                    return false;
                }
            }
        }
        return false;
    }

    private long number(long from) {
        long place = from;
        while (place - from < LONGEST_NUMBER && isDigit(bytes.at(place))) {
            place++;
        }
        return place;
    }

    private long behindLineEnd(long from) {
        long place = from;
        while (bytes.at(place) == ' ') {
            place++;
        }
        if (bytes.at(place) == '\r') {
            return bytes.at(place + 1) == '\n' ? place + 2 : place + 1;
        }
        return bytes.at(place) == '\n' ? place + 1 : from;
    }

    private boolean isPlainLine(long at) {
        boolean end = isEndOfLine(bytes.at(at + LINE - 1)) && ObjectReader.isSpace(bytes.at(at + LINE - 2));
        int use = bytes.at(at + LINE - 3);
        return end
                && (use == 'n' || use == 'f')
                && number(at) == at + DIGITS_OF_PLACE
                && bytes.at(at + DIGITS_OF_PLACE) == ' '
                && number(at + DIGITS_OF_PLACE + 1) == at + LINE - 4
                && bytes.at(at + LINE - 4) == ' ';
    }

    private static boolean isEndOfLine(int b) {
        return b == '\r' || b == '\n';
    }
}
