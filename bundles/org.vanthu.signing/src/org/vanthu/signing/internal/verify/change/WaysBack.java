package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/** The way back from what is shown in a tagged file to its elements: a tree of numbers (ISO 32000-2, 14.7.5.4, 7.9.7). */
final class WaysBack {

    private static final int DEEPEST = 200;
    private static final int MOST = 2_000_000;

    /** One of them. */
    private record Way(long number, PdfObject to) {}

    private final PdfFile file;
    private final List<Way> ways = new ArrayList<>();
    private boolean odd;
    private int steps;

    private WaysBack(PdfFile file) {
        this.file = file;
    }

    static WaysBack of(PdfFile file, @Nullable PdfObject tree) throws MalformedPdf {
        WaysBack read = new WaysBack(file);
        read.walk(tree, 0);
        return read;
    }

    private void walk(@Nullable PdfObject tree, int depth) throws MalformedPdf {
        if (depth > DEEPEST || ++steps > MOST) {
            throw MalformedPdf.limit("structure nested too deeply");
        }
        if (file.resolve(tree) instanceof Dict node) {
            List<PdfObject> pairs = file.list(node, "Nums");
            List<PdfObject> kids = file.list(node, "Kids");
            odd |= !pairs.isEmpty() && !kids.isEmpty();
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                add(file.resolve(pairs.get(i)), pairs.get(i + 1));
            }
            for (PdfObject kid : kids) {
                walk(kid, depth + 1);
            }
        }
    }

    private void add(PdfObject number, PdfObject to) {
        long said = number instanceof Num one ? one.whole().orElse(-1L) : -1;
        odd |= said < 0 || !ways.isEmpty() && ways.getLast().number >= said;
        ways.add(new Way(said, to));
    }

    /** Whether programs may find different ways under one number: it stands there twice, out of order, or is none. */
    boolean isOdd() {
        return odd;
    }

    Map<Long, PdfObject> byNumber() {
        Map<Long, PdfObject> found = new LinkedHashMap<>();
        ways.forEach(way -> found.put(way.number, way.to));
        return found;
    }

    /** Whether those of a later revision are the same in the same order, and nothing is at their end that was not there. */
    boolean isLike(WaysBack later, PdfFile before, PdfFile after) throws MalformedPdf {
        if (!ways.equals(later.ways)) {
            return false;
        }
        for (Way way : ways) {
            PdfObject had = before.resolve(way.to);
            PdfObject has = after.resolve(way.to);
            boolean same = had instanceof Arr(List<PdfObject> items)
                    ? isLike(items, has, before, after)
                    : isNone(had) == isNone(has);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(List<PdfObject> items, PdfObject later, PdfFile before, PdfFile after)
            throws MalformedPdf {
        boolean like = later.equals(new Arr(items));
        for (PdfObject one : items) {
            like &= isNone(before.resolve(one)) == isNone(after.resolve(one));
        }
        return like;
    }

    private static boolean isNone(PdfObject object) {
        return object == Null.NULL;
    }
}
