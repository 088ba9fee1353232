package org.vanthu.signing.internal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Section.Entry;

/** Whether an appended revision is written in a form that programs read differently, or take for broken. */
final class OddForm {

    private static final int LONGEST_NUMBER = 12;
    private static final int DIGITS_OF_PLACE = 10;
    private static final int LINE = 20;
    /** Programs look for {@code startxref} in so many bytes at the end of a file. */
    static final int LOOKED_THROUGH = 1024;

    private final FileBytes bytes;
    private final PdfFile before;
    private final PdfFile after;
    private final Section section;

    OddForm(FileBytes bytes, PdfFile before, PdfFile after) {
        this.bytes = bytes;
        this.before = before;
        this.after = after;
        this.section = after.sections().getFirst();
    }

    /** What is odd; empty where nothing is. */
    Optional<MalformedPdf> found() throws MalformedPdf {
        if (!isPlace("Prev", before.crossReference())
                || !isPlace("XRefStm", section.hybrid().orElse(-1L))) {
            return Optional.of(new MalformedPdf("an odd place of another cross-reference"));
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
                    && place >= before.end()
                    && !isPlainHead(place)) {
                return Optional.of(new MalformedPdf("no object at " + place));
            }
        }
        if (section.kind() == Section.Kind.STREAM && !isPlainHead(section.at())) {
            return Optional.of(new MalformedPdf("no object at " + section.at()));
        }
        if (section.hybrid().isPresent() && isOddBeside(section.hybrid().get())) {
            return Optional.of(new MalformedPdf("an odd place of another cross-reference"));
        }
        if (after.end() - tail.start() > LOOKED_THROUGH) {
            return Optional.of(new MalformedPdf("startxref far from the end"));
        }
        Optional<MalformedPdf> odd = oddStream();
        return odd.isPresent() ? odd : misnamed();
    }

    /** Whether two numbers and the word of an object stand here, with blanks between them and no comment. */
    private boolean isPlainHead(long place) {
        long number = behindBlank(place);
        long generation = behindBlank(number(number));
        ObjectReader word = new ObjectReader(bytes, behindBlank(number(generation)));
        return isDigit(bytes.at(number)) && isDigit(bytes.at(generation)) && word.take("obj");
    }

    /** Whether a stream beside a table names another cross-reference before it: pdf.js goes there, others do not. */
    private boolean isOddBeside(long place) throws MalformedPdf {
        return !isPlainHead(place)
                || IndirectObject.read(bytes, place, after::resolve).value() instanceof Stream stream
                        && stream.dict().has("Prev");
    }

    /** Whether an entry of the trailer is missing, or this place in plain digits: programs go elsewhere, or nowhere, for all else. */
    private boolean isPlace(String key, long place) {
        PdfObject said = section.trailer().get(key);
        return said == null
                || said instanceof Num number
                        && number.text().chars().allMatch(OddForm::isDigit)
                        && number.whole().equals(Optional.of(place));
    }

    /**
     * Data that do not begin on a line of their own: some programs pass over what stands behind the word. Packed objects that do not
     * follow each other: some programs read them in their order, others from place to place.
     */
    private Optional<MalformedPdf> oddStream() throws MalformedPdf {
        if (section.kind() == Section.Kind.STREAM
                && IndirectObject.read(bytes, section.at(), after::resolve).value() instanceof Stream stream
                && !beginsLine(stream.from())) {
            return Optional.of(new MalformedPdf("data on the line of their word at " + stream.from()));
        }
        for (Map.Entry<Integer, Entry> entry : section.entries().entrySet()) {
            if (entry.getValue() instanceof Entry.At(long place, int generation)
                    && place >= before.end()
                    && after.get(new Ref(entry.getKey(), generation)) instanceof Stream stream) {
                if (!beginsLine(stream.from())) {
                    return Optional.of(new MalformedPdf("data on the line of their word at " + stream.from()));
                }
                if (stream.dict().is("Type", "ObjStm") && !after.isPackedInOrder(entry.getKey())) {
                    return Optional.of(new MalformedPdf("packed objects out of order at " + place));
                }
            }
        }
        return Optional.empty();
    }

    private boolean beginsLine(long from) {
        int back = bytes.at(from - 2) == '\r' ? 2 : 1;
        return bytes.at(from - 1) == '\n' && bytes.at(from - back - 1) == 'm';
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
            long many = value(first + 1);
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

    /** The number that stands here. */
    private long value(long from) {
        long value = 0;
        long end = number(from);
        for (long place = from; place < end; place++) {
            value = 10 * value + bytes.at(place) - '0';
        }
        return value;
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
        if (bytes.at(at + LINE - 3) == 'n' && value(at) == 0) {
            // nothing can stand there: programs mend the file
            return false;
        }
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

    private long behindBlank(long from) {
        long place = from;
        while (ObjectReader.isSpace(bytes.at(place))) {
            place++;
        }
        return place;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }
}
