package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/**
 * Compares the structure of tagged files (ISO 32000-2, 14.7): an element that stands for nothing but annotations that came
 * or went may come or go with them; everything else must stay, since readers for the blind read it aloud.
 */
final class StructureComparison {

    private static final int DEEPEST = 200;
    private static final int MOST = 2_000_000;
    private static final Set<String> ROOT_FREE = Set.of("IDTree", "ParentTree", "ParentTreeNextKey", "K");
    /** Words for what is shown: where nothing is, they would be all. */
    private static final Set<String> SAID_INSTEAD = Set.of("ActualText", "E");

    private static final Set<String> LINKS = Set.of("P", "Pg", "Ref", "K");
    /** A note that was changed is judged as a note. */
    private static final Set<String> LINKS_OF_CHANGED = Set.of("P", "Pg", "Ref", "K", "Obj");

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final Set<Ref> comeOrGone;
    private final Set<Ref> changed;
    private final Set<Ref> seen = new HashSet<>();
    private int steps;

    StructureComparison(PdfFile before, PdfFile after, Sameness sameness, Set<Ref> comeOrGone, Set<Ref> changed) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.comeOrGone = comeOrGone;
        this.changed = changed;
    }

    /** Whether only such elements differ. Where one revision has no structure at all, pass an empty root for it. */
    boolean permits(Dict first, Dict second) throws MalformedPdf {
        return others(first, second, ROOT_FREE) && kids(first, second, 0) && parents(first, second);
    }

    private boolean others(Dict first, Dict second, Set<String> except) throws MalformedPdf {
        Set<String> keys = new HashSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        keys.removeAll(except);
        for (String key : keys) {
            boolean typeOfNewRoot = first.entries().isEmpty() && key.equals("Type");
            if (!typeOfNewRoot && !sameness.same(first.get(key), second.get(key))) {
                return false;
            }
        }
        return true;
    }

    private boolean kids(Dict first, Dict second, int depth) throws MalformedPdf {
        if (depth > DEEPEST || ++steps > MOST) {
            throw MalformedPdf.limit("structure nested too deeply");
        }
        List<PdfObject> old = lasting(before, first);
        List<PdfObject> now = lasting(after, second);
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!kid(old.get(i), now.get(i), depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean kid(PdfObject old, PdfObject now, int depth) throws MalformedPdf {
        if (old instanceof Ref reference && !seen.add(reference)) {
            return old.equals(now);
        }
        if (before.resolve(old) instanceof Dict a && after.resolve(now) instanceof Dict b) {
            boolean sameLinks = (a.get("P") == null || Objects.equals(a.get("P"), b.get("P")))
                    && Objects.equals(a.get("Pg"), b.get("Pg"))
                    && before.list(a, "Ref").equals(after.list(b, "Ref"));
            boolean ofChanged = a.get("Obj") instanceof Ref note && changed.contains(note) && note.equals(b.get("Obj"));
            return sameLinks && others(a, b, ofChanged ? LINKS_OF_CHANGED : LINKS) && kids(a, b, depth + 1);
        }
        return sameness.same(old, now);
    }

    /** The way back from what is shown to its element: what led to one leads to the same, unless it came or went. */
    private boolean parents(Dict firstRoot, Dict secondRoot) throws MalformedPdf {
        WaysBack first = WaysBack.of(before, firstRoot.get("ParentTree"));
        WaysBack second = WaysBack.of(after, secondRoot.get("ParentTree"));
        if (first.isOdd() || second.isOdd()) {
            return first.isLike(second, before, after);
        }
        Map<Long, PdfObject> old = first.byNumber();
        Map<Long, PdfObject> now = second.byNumber();
        for (Map.Entry<Long, PdfObject> entry : old.entrySet()) {
            PdfObject then = now.getOrDefault(entry.getKey(), Null.NULL);
            boolean gone = then == Null.NULL && passing(before, entry.getValue(), 0);
            if (!gone && !elements(before, entry.getValue()).equals(elements(after, then))) {
                return false;
            }
        }
        for (Map.Entry<Long, PdfObject> entry : now.entrySet()) {
            if (!old.containsKey(entry.getKey()) && !standsForNothing(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a way back that comes leads to what stands for annotations that came, and not to words for what was there. */
    private boolean standsForNothing(PdfObject found) throws MalformedPdf {
        for (PdfObject element : elements(after, found)) {
            if (after.resolve(element) != Null.NULL && !passing(after, element, 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether elements stood under this number in the way back from what is shown. */
    boolean hadElements(Dict root, @Nullable PdfObject number) throws MalformedPdf {
        return number instanceof PdfObject.Num one
                && WaysBack.of(before, root.get("ParentTree")).byNumber().containsKey((long) one.value());
    }

    private static List<PdfObject> elements(PdfFile file, PdfObject found) throws MalformedPdf {
        return file.resolve(found) instanceof Arr(List<PdfObject> items) ? items : List.of(found);
    }

    /** The children that stand for more than annotations that came or went. */
    private List<PdfObject> lasting(PdfFile file, Dict element) throws MalformedPdf {
        List<PdfObject> lasting = new ArrayList<>();
        for (PdfObject kid : children(file, element)) {
            if (!passing(file, kid, 0)) {
                lasting.add(kid);
            }
        }
        return lasting;
    }

    private static List<PdfObject> children(PdfFile file, Dict element) throws MalformedPdf {
        PdfObject kids = file.resolve(element, "K");
        if (kids instanceof Arr(List<PdfObject> items)) {
            return items;
        }
        PdfObject direct = element.get("K");
        return kids == Null.NULL || direct == null ? List.of() : List.of(direct);
    }

    private boolean passing(PdfFile file, PdfObject kid, int depth) throws MalformedPdf {
        if (depth > DEEPEST || ++steps > MOST) {
            throw MalformedPdf.limit("structure nested too deeply");
        }
        if (!(file.resolve(kid) instanceof Dict dict)) {
            return false;
        }
        if (dict.get("Obj") instanceof Ref annotation) {
            return comeOrGone.contains(annotation);
        }
        if (SAID_INSTEAD.stream().anyMatch(dict::has)) {
            return false;
        }
        List<PdfObject> children = children(file, dict);
        for (PdfObject child : children) {
            if (!passing(file, child, depth + 1)) {
                return false;
            }
        }
        return !children.isEmpty();
    }
}
