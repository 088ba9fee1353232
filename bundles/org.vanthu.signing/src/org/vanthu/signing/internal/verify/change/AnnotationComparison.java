package org.vanthu.signing.internal.verify.change;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.WordsOnPage;

/** Compares what is laid over a page. Widgets of fields are compared with their fields; here only whether they are there. */
final class AnnotationComparison {

    /** Flags of annotations that are read-only, or of which the properties or contents are locked (ISO 32000-2, table 167). */
    private static final long TO_STAY = 1L << 6 | 1L << 7 | 1L << 9;

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final Set<Ref> signaturesBefore;
    private final Set<Ref> widgetsBefore;
    private final Set<Ref> widgetsAfter;
    private final Places places;
    private final Set<Ref> comeOrGone = new HashSet<>();
    private final Set<Ref> changed = new HashSet<>();

    AnnotationComparison(
            PdfFile before, PdfFile after, Sameness sameness, FormFields old, FormFields now, Places places) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.places = places;
        this.widgetsBefore = widgets(old, false);
        this.signaturesBefore = widgets(old, true);
        this.widgetsAfter = widgets(now, false);
    }

    private static Set<Ref> widgets(FormFields fields, boolean signaturesOnly) {
        Set<Ref> widgets = new HashSet<>();
        for (Field field : fields.all()) {
            if (!signaturesOnly || field.type().equals("Sig")) {
                widgets.addAll(field.widgets());
            }
        }
        return widgets;
    }

    /** Annotations that were added or removed so far: their elements in the structure of a tagged file come and go with them. */
    Set<Ref> comeOrGone() {
        return comeOrGone;
    }

    /** Annotations that were changed so far and stayed: so do their elements. */
    Set<Ref> changed() {
        return changed;
    }

    /** What was done to the annotations of one page. */
    Optional<Change> compare(int index, Dict first, Dict second) throws MalformedPdf {
        List<PdfObject> now = after.list(second, "Annots");
        List<PdfObject> old = places.onPage(before.list(first, "Annots"), now);
        Set<PdfObject> kept = new HashSet<>(now);
        Set<PdfObject> had = new HashSet<>(old);
        Need worst = Need.NOTHING;
        for (PdfObject annotation : old) {
            worst = worse(worst, oldOne(annotation, kept.contains(annotation), first, second));
        }
        for (PdfObject annotation : now) {
            if (!had.contains(annotation)) {
                worst = worse(worst, newOne(annotation, second));
            }
        }
        if (worst == Need.ANNOTATING
                && (Remark.areTooMany(after, second)
                        || WordsOnPage.of(after, second).areTiny())) {
            worst = Need.MARKING;
        }
        if (now.size() != kept.size() && areRepeated(old, now)) {
            worst = worse(worst, Need.MARKING);
        }
        if (now.size() != kept.size() && old.size() == had.size()) {
            worst = worse(worst, Need.ANNOTATING);
        }
        if (!old.stream()
                .filter(kept::contains)
                .distinct()
                .toList()
                .equals(now.stream().filter(had::contains).distinct().toList())) {
            worst = worse(worst, Need.MARKING);
        }
        return worst == Need.NOTHING ? Optional.empty() : Optional.of(words(worst, index + 1));
    }

    private static Change words(Need need, int page) {
        VerificationTrouble kind = switch (need) {
            case IMPOSSIBLE -> VerificationTrouble.CHANGE_PAGE;
            case UNCOVERING -> VerificationTrouble.CHANGE_FIELD_TAKEN_AWAY;
            case MARKING -> VerificationTrouble.CHANGE_MARK;
            default -> VerificationTrouble.CHANGE_ANNOTATION;
        };
        return Change.of(need, kind, "page", page);
    }

    private static Need worse(Need first, Need second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    private Need oldOne(PdfObject annotation, boolean kept, Dict first, Dict second) throws MalformedPdf {
        if (places.isCarried(annotation)) {
            return Need.NOTHING;
        }
        if (annotation instanceof Ref reference && widgetsBefore.contains(reference)) {
            if (kept) {
                return Need.NOTHING;
            }
            comeOrGone.add(reference);
            return signaturesBefore.contains(reference) ? Need.IMPOSSIBLE : Need.UNCOVERING;
        }
        if (kept && sameness.same(annotation, annotation)) {
            return Need.NOTHING;
        }
        note(annotation, kept ? changed : comeOrGone);
        Need need = isToStay(annotation) ? Need.MARKING : kind(before, first, annotation);
        return kept ? worse(need, kind(after, second, annotation)) : need;
    }

    /** Whether a remark says that it, or what it says, is not to be changed. */
    private boolean isToStay(PdfObject annotation) throws MalformedPdf {
        return before.resolve(annotation) instanceof Dict dict
                && (before.whole(dict, "F").orElse(0L) & TO_STAY) != 0;
    }

    /** Whether a place of a field is shown more often than before: what lets half through hides if it is shown ten times. */
    private boolean areRepeated(List<PdfObject> old, List<PdfObject> now) {
        return widgetsAfter.stream()
                .anyMatch(
                        widget -> Collections.frequency(now, widget) > Math.max(1, Collections.frequency(old, widget)));
    }

    private Need newOne(PdfObject annotation, Dict second) throws MalformedPdf {
        note(annotation, comeOrGone);
        if (annotation instanceof Ref reference && widgetsAfter.contains(reference)) {
            boolean wasThere = widgetsBefore.contains(reference) || places.isCarried(reference);
            boolean appears = wasThere && hasArea(reference);
            return appears ? Need.UNCOVERING : Need.NOTHING;
        }
        return kind(after, second, annotation);
    }

    private boolean hasArea(Ref widget) throws MalformedPdf {
        return after.get(widget) instanceof Dict dict
                && Rectangles.of(after, dict.get("Rect"))
                        .filter(box -> box[2] > box[0] && box[3] > box[1])
                        .isPresent();
    }

    private static void note(PdfObject annotation, Set<Ref> where) {
        if (annotation instanceof Ref reference) {
            where.add(reference);
        }
    }

    /** What must be permitted for such an annotation to come, go or change. */
    private static Need kind(PdfFile file, Dict page, PdfObject annotation) throws MalformedPdf {
        if (!(file.resolve(annotation) instanceof Dict dict)) {
            return Remark.isNothing(file.resolve(annotation)) ? Need.ANNOTATING : Need.MARKING;
        }
        if (file.name(dict, "Subtype").filter("Widget"::equals).isPresent()) {
            return Need.IMPOSSIBLE;
        }
        return Remark.isHarmless(file, page, dict) ? Need.ANNOTATING : Need.MARKING;
    }
}
