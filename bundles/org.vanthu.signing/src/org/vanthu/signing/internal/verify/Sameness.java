package org.vanthu.signing.internal.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/**
 * Whether two revisions mean the same by two objects, through all references. Objects that are compared by rules of their
 * own (pages, fields, the form) count as the same where both refer to them by the same number.
 */
final class Sameness {

    private static final long MOST_STEPS = 20_000_000;

    private final PdfFile before;
    private final PdfFile after;
    private final Set<Integer> comparedElsewhere;
    private final boolean nothingElseTouched;
    private final Set<Long> seen = new HashSet<>();
    private final Deadline deadline;
    private long steps;

    private record Pair(PdfObject before, PdfObject after) {}

    Sameness(PdfFile before, PdfFile after, Set<Integer> touched, Set<Integer> comparedElsewhere, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.comparedElsewhere = comparedElsewhere;
        this.deadline = deadline;
        this.nothingElseTouched =
                touched.stream().noneMatch(number -> before.has(number) && !comparedElsewhere.contains(number));
    }

    boolean same(@Nullable PdfObject first, @Nullable PdfObject second) throws MalformedPdf {
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(orNull(first), orNull(second)));
        while (!open.isEmpty()) {
            if (++steps > MOST_STEPS) {
                throw MalformedPdf.limit("too many objects to compare");
            }
            if ((steps & 0xfff) == 0) {
                deadline.check();
            }
            Pair pair = open.pop();
            if (!step(pair.before(), pair.after(), open)) {
                return false;
            }
        }
        return true;
    }

    private static PdfObject orNull(@Nullable PdfObject object) {
        return object == null ? Null.NULL : object;
    }

    private boolean step(PdfObject first, PdfObject second, Deque<Pair> open) throws MalformedPdf {
        if (first instanceof Ref a && second instanceof Ref b) {
            return references(a, b, open);
        }
        if (first instanceof Ref || second instanceof Ref) {
            open.push(new Pair(before.resolve(first), after.resolve(second)));
            return true;
        }
        return switch (first) {
            case Arr(List<PdfObject> items) ->
                second instanceof Arr(List<PdfObject> others) && items(items, others, open);
            case Dict dict -> second instanceof Dict other && entries(dict, other, open);
            case Stream stream -> second instanceof Stream other && streams(stream, other, open);
            case Num number -> second instanceof Num other && numbers(number, other);
            default -> first.equals(second);
        };
    }

    private static boolean numbers(Num first, Num second) {
        return first.text().equals(second.text()) || Double.compare(first.value(), second.value()) == 0;
    }

    private boolean references(Ref a, Ref b, Deque<Pair> open) throws MalformedPdf {
        if (a.equals(b) && (nothingElseTouched || comparedElsewhere.contains(a.number()))) {
            return true;
        }
        if (seen.add((long) a.number() << 32 | b.number())) {
            open.push(new Pair(before.get(a), after.get(b)));
        }
        return true;
    }

    private static boolean items(List<PdfObject> first, List<PdfObject> second, Deque<Pair> open) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            open.push(new Pair(first.get(i), second.get(i)));
        }
        return true;
    }

    private static boolean entries(Dict first, Dict second, Deque<Pair> open) {
        Set<String> keys = new HashSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        for (String key : keys) {
            open.push(new Pair(orNull(first.get(key)), orNull(second.get(key))));
        }
        return true;
    }

    private static boolean streams(Stream first, Stream second, Deque<Pair> open) {
        for (Map.Entry<String, PdfObject> entry : first.dict().entries().entrySet()) {
            if (!entry.getKey().equals("Length")) {
                open.push(new Pair(entry.getValue(), orNull(second.dict().get(entry.getKey()))));
            }
        }
        for (String key : second.dict().entries().keySet()) {
            if (!key.equals("Length") && !first.dict().has(key)) {
                return false;
            }
        }
        if (first.length() != second.length()) {
            return false;
        }
        return first.from() == second.from() && first.source() == second.source()
                || Arrays.equals(first.raw(), second.raw());
    }
}
