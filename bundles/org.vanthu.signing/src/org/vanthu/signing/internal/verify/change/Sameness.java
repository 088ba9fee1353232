package org.vanthu.signing.internal.verify.change;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * Whether two revisions mean the same by two objects, through all references. Objects that are compared by rules of their
 * own (pages, fields, the form) count as the same where both refer to them by the same number.
 */
final class Sameness {

    private static final long MOST_STEPS = 20_000_000;
    private static final double ROUNDED = 1e-9;
    /** PDFBox writes the width of A4 as 595.27563, MuPDF reads it in single precision and writes 595.27566 (points). */
    private static final double ROUNDED_IN_SINGLE = 1e-4;

    private static final int PIECE = 1 << 18;
    private static final int LARGEST_UNPACKED = 8 << 20;
    private static final Set<String> PACKING = Set.of("Length", "Filter", "DecodeParms");

    private final PdfFile before;
    private final PdfFile after;
    private final Set<Integer> comparedElsewhere;
    private final Set<Integer> touched;
    private final Set<Long> proven = new HashSet<>();
    private final Deadline deadline;
    private long steps;
    private boolean rewritten;
    private @Nullable Optional<Set<String>> names;

    private record Pair(PdfObject before, PdfObject after) {}

    /** One question: what is still to be compared, and what is assumed the same meanwhile. */
    private record Question(Deque<Pair> open, Set<Long> assumed) {}

    Sameness(PdfFile before, PdfFile after, Set<Integer> touched, Set<Integer> comparedElsewhere, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.comparedElsewhere = comparedElsewhere;
        this.deadline = deadline;
        this.touched = touched;
    }

    /** Whether something that is the same was found in another form: packed anew, moved, made direct or indirect. */
    boolean rewritten() {
        return rewritten;
    }

    boolean same(@Nullable PdfObject first, @Nullable PdfObject second) throws MalformedPdf {
        Question question = new Question(new ArrayDeque<>(), new HashSet<>());
        boolean rewrittenBefore = rewritten;
        question.open().push(new Pair(orNull(first), orNull(second)));
        while (!question.open().isEmpty()) {
            if (++steps > MOST_STEPS) {
                throw MalformedPdf.limit("too many objects to compare");
            }
            if ((steps & 0xfff) == 0) {
                deadline.check();
            }
            Pair pair = question.open().pop();
            if (!step(pair.before(), pair.after(), question)) {
                rewritten = rewrittenBefore;
                return false;
            }
        }
        // only an answer of yes proves what was met on the way: the same object may be asked for again by a stricter
        // rule
        proven.addAll(question.assumed());
        return true;
    }

    private static PdfObject orNull(@Nullable PdfObject object) {
        return object == null ? Null.NULL : object;
    }

    private boolean step(PdfObject first, PdfObject second, Question question) throws MalformedPdf {
        if (first instanceof Ref a && second instanceof Ref b) {
            return references(a, b, question);
        }
        if (first instanceof Ref || second instanceof Ref) {
            PdfObject old = before.resolve(first);
            PdfObject now = after.resolve(second);
            rewritten |= old != Null.NULL;
            question.open().push(new Pair(old, now));
            return !(first instanceof Ref one && before.has(one.number()) && !before.names(one))
                    && !(second instanceof Ref other && after.has(other.number()) && !after.names(other));
        }
        if (first == second) {
            follow(first, question);
            return true;
        }
        return switch (first) {
            case Arr(List<PdfObject> items) ->
                second instanceof Arr(List<PdfObject> others) && items(items, others, question);
            case Dict dict -> second instanceof Dict other && entries(dict, other, Set.of(), question);
            case Stream stream -> second instanceof Stream other && streams(stream, other, question);
            case Num number -> second instanceof Num other && numbers(number, other);
            default -> first.equals(second);
        };
    }

    /** What is one object for both can differ only in where it leads. */
    private static void follow(PdfObject object, Question question) {
        switch (object) {
            case Ref reference -> question.open().push(new Pair(reference, reference));
            case Arr(List<PdfObject> items) -> items.forEach(item -> follow(item, question));
            case Dict dict -> dict.entries().values().forEach(value -> follow(value, question));
            case Stream stream -> follow(stream.dict(), question);
            default -> {
                // leads nowhere
            }
        }
    }

    private static boolean numbers(Num first, Num second) {
        if (first.text().equals(second.text())) {
            return true;
        }
        // programs that write a number again may round it in places that nobody sees
        boolean broken = first.text().contains(".") && second.text().contains(".");
        double apart = Math.abs(first.value() - second.value());
        return first.isPlain()
                && second.isPlain()
                && (apart == 0
                        || broken && apart <= ROUNDED * Math.max(1, Math.abs(first.value()))
                        || broken && apart <= ROUNDED_IN_SINGLE && (float) first.value() == (float) second.value());
    }

    private boolean references(Ref a, Ref b, Question question) throws MalformedPdf {
        if (before.names(a) != after.names(b)) {
            return false;
        }
        if (a.equals(b) && comparedElsewhere.contains(a.number())) {
            return true;
        }
        long pair = (long) a.number() << 32 | b.number();
        if (!proven.contains(pair) && question.assumed().add(pair)) {
            rewritten |= a.number() != b.number();
            // what was not touched is read once; where it leads must be looked at all the same, since a reference that
            // led nowhere may lead somewhere now
            boolean untouched = a.equals(b) && !touched.contains(a.number());
            PdfObject old = before.get(a);
            question.open().push(new Pair(old, untouched ? old : after.get(b)));
            return untouched || a.number() != b.number() || after.sameGeneration(before, a.number());
        }
        return true;
    }

    private static boolean items(List<PdfObject> first, List<PdfObject> second, Question question) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            question.open().push(new Pair(first.get(i), second.get(i)));
        }
        return true;
    }

    private boolean entries(Dict first, Dict second, Set<String> except, Question question) throws MalformedPdf {
        Set<String> keys = new HashSet<>(first.entries().keySet());
        if (!growsByUnusedFonts(first, second)) {
            keys.addAll(second.entries().keySet());
        }
        keys.removeAll(except);
        for (String key : keys) {
            if (first.has(key) != second.has(key)) {
                // pdf.js takes what is there and is nothing for something else than what is not there
                return false;
            }
            question.open().push(new Pair(orNull(first.get(key)), orNull(second.get(key))));
        }
        return true;
    }

    /**
     * Whether both are lists of fonts, and the later one has more, under names that nothing drawn uses: where the form and the pages
     * share one list, programs that sign or fill in put their font there.
     */
    private boolean growsByUnusedFonts(Dict first, Dict second) throws MalformedPdf {
        Set<String> added = new HashSet<>(second.entries().keySet());
        added.removeAll(first.entries().keySet());
        if (added.isEmpty() || first.entries().isEmpty() || !areFonts(before, first) || !areFonts(after, second)) {
            return false;
        }
        Optional<Set<String>> known = names;
        if (known == null) {
            known = NamesInContent.of(before);
            names = known;
        }
        boolean unused = known.isPresent() && known.get().stream().noneMatch(added::contains);
        rewritten |= unused;
        return unused;
    }

    private static boolean areFonts(PdfFile file, Dict list) throws MalformedPdf {
        for (PdfObject one : list.entries().values()) {
            if (!(one instanceof Ref) || !(file.resolve(one) instanceof Dict font) || !font.is("Type", "Font")) {
                return false;
            }
        }
        return true;
    }

    private boolean streams(Stream first, Stream second, Question question) throws MalformedPdf {
        if (sameRaw(first, second)) {
            return entries(first.dict(), second.dict(), Set.of("Length"), question);
        }
        if (!samePlain(first, second)) {
            return false;
        }
        rewritten = true;
        return entries(first.dict(), second.dict(), PACKING, question);
    }

    private static boolean sameRaw(Stream first, Stream second) {
        if (first.length() != second.length()) {
            return false;
        }
        if (first.from() == second.from() && first.source() == second.source()) {
            return true;
        }
        for (long place = 0; place < first.length(); place += PIECE) {
            int length = (int) Math.min(PIECE, first.length() - place);
            byte[] here = first.source().copy(first.from() + place, length);
            if (!Arrays.equals(here, second.source().copy(second.from() + place, length))) {
                return false;
            }
        }
        return true;
    }

    /** Whether both hold the same, packed in two ways that this program can unpack. */
    private static boolean samePlain(Stream first, Stream second) {
        if (Math.max(first.length(), second.length()) > LARGEST_UNPACKED) {
            return false;
        }
        try {
            return Arrays.equals(Unpacking.unpack(first), Unpacking.unpack(second));
        } catch (MalformedPdf packedUnusually) {
            return false;
        }
    }
}
