package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.signing.internal.pdf.Section.Entry;

/**
 * Takes apart what was appended after a signed revision. Every byte must belong to an increment that is reached from the
 * end of the file: objects where its cross-reference says, the cross-reference, trailer, {@code startxref},
 * {@code %%EOF}, and white space and comments between.
 */
public final class Increments {

    /** Behind more, programs do not find the end, and take the whole file for broken. */
    public static final int MOST_BLANKS = 900;

    private final PdfBytes bytes;
    private final PdfFile whole;

    public Increments(PdfBytes bytes, PdfFile whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /**
     * The ends of the revisions that were appended after {@code end}, oldest first; empty when nothing was.
     *
     * @throws MalformedPdf when anything else was appended
     */
    public List<Long> after(long end) throws MalformedPdf {
        List<Section> later = whole.sections().stream()
                .filter(section -> section.at() >= end)
                .sorted(Comparator.comparingLong(Section::at))
                .toList();
        List<Long> ends = new ArrayList<>();
        long place = end;
        for (Section section : later) {
            place = walk(section, place);
            ends.add(place);
        }
        skipToEnd(place);
        return ends;
    }

    /** Whether nothing but white space follows, and no more than programs look through for the end. */
    public boolean isBlankAfter(long end) {
        if (bytes.length() - end > MOST_BLANKS) {
            return false;
        }
        try {
            skipToEnd(end);
            return true;
        } catch (MalformedPdf something) {
            return false;
        }
    }

    private void skipToEnd(long place) throws MalformedPdf {
        for (long i = place; i < bytes.length(); i++) {
            if (!ObjectReader.isSpace(bytes.at(i))) {
                throw new MalformedPdf("bytes behind the end");
            }
        }
    }

    private long walk(Section section, long from) throws MalformedPdf {
        long place = from;
        long reference = behindSpace(section.at());
        PdfFile revision = null;
        while (true) {
            place = behindSpace(place);
            if (place == reference && section.kind() == Section.Kind.TABLE) {
                return end(section, section.end());
            }
            if (place > reference) {
                throw new MalformedPdf("bytes that are no object at " + place);
            }
            if (revision == null) {
                revision = PdfFile.open(bytes, endOf(section));
            }
            PdfFile lengths = revision;
            IndirectObject object = IndirectObject.read(bytes, place, lengths::resolve);
            checkListed(section, object);
            place = object.end();
            if (object.start() == reference) {
                return end(section, place);
            }
        }
    }

    private long behindSpace(long place) {
        ObjectReader reader = new ObjectReader(bytes, place);
        reader.skipSpace();
        return reader.place();
    }

    private long endOf(Section section) throws MalformedPdf {
        return end(section, section.end());
    }

    private long end(Section section, long behind) throws MalformedPdf {
        Tail tail = Tail.at(bytes, behindSpace(behind), bytes.length());
        if (tail.crossReference() != section.at()) {
            throw new MalformedPdf("startxref points elsewhere");
        }
        return tail.end();
    }

    private void checkListed(Section section, IndirectObject object) throws MalformedPdf {
        boolean own = object.start() == behindSpace(section.at()) && object.number() == section.number();
        boolean completes =
                section.hybrid().filter(at -> behindSpace(at) == object.start()).isPresent();
        boolean listed = section.entries().get(object.number()) instanceof Entry.At(long place, int generation)
                && behindSpace(place) == object.start()
                && generation == object.generation();
        if (!own && !completes && !listed) {
            throw new MalformedPdf("object " + object.number() + " is not in its cross-reference");
        }
    }
}
