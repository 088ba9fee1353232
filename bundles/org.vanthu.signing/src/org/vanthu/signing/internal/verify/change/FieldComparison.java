package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.FieldFlags;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** Compares form fields and where they are shown: filling and signing are told from everything else. */
final class FieldComparison {

    private static final Set<String> FILLED = Set.of("V", "RV", "I", "AP", "AS", "M");
    private static final Set<String> SHOWN_ONLY = Set.of("AP", "AS", "M");
    /** With another value also how it is written and the first choice in sight; an annotation flag may only be one that hides nothing. */
    private static final Set<String> WITH_ANOTHER_VALUE = Set.of("DA", "Q", "F", "TI");

    private static final Set<String> SHOWN_WHEN_SIGNED = Set.of("AP", "AS", "M", "F", "MK", "BS", "Border", "NM", "DA");
    /** What makes a place look otherwise, or show on paper what was on the screen at most. */
    private static final Set<String> DRAWN = Set.of("AP", "MK", "BS", "Border", "F");

    private static final Set<String> OF_WIDGET = Set.of(
            "Type",
            "Subtype",
            "Rect",
            "P",
            "AP",
            "AS",
            "F",
            "MK",
            "BS",
            "Border",
            "H",
            "NM",
            "M",
            "StructParent",
            "Kids");
    /** What a field has and a mere place where it is shown has not. */
    private static final Set<String> OF_FIELD = Set.of("FT", "T", "V", "DV", "Ff", "Kids", "TU", "TM");
    /** Stands for an entry that holds something it is not for; no key in a file can be read as this. */
    private static final String IMPROPER = "\0";

    /** Flags that may be set, and never taken away: printed, not to be changed. */
    private static final long HARMLESS_FLAGS = 1L << 2 | 1L << 6 | 1L << 7 | 1L << 9;

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final Places places;
    private final Frames frames;
    private final NewFields newFields;
    private final FilledField filledField;
    private final List<Change> changes = new ArrayList<>();

    FieldComparison(PdfFile before, PdfFile after, Sameness sameness, Pages pages, Places places) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.places = places;
        this.frames = new Frames(before, after, sameness);
        OverWords overWords = new OverWords(before, after, pages);
        this.newFields = new NewFields(before, after, pages, places, overWords);
        this.filledField = new FilledField(before, after, sameness, newFields, places, overWords);
    }

    List<Change> compare(FormFields old, FormFields now) throws MalformedPdf {
        for (Field field : old.all()) {
            Optional<Field> later =
                    now.find(field.name()).filter(found -> found.reference().equals(field.reference()));
            if (later.isEmpty()) {
                changes.add(Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD, field.name()));
            } else {
                compare(field, later.get());
            }
        }
        for (Field field : now.all()) {
            if (old.find(field.name()).isEmpty()) {
                changes.add(newFields.judge(field));
            }
        }
        return changes;
    }

    private void compare(Field old, Field now) throws MalformedPdf {
        Set<String> shown = new TreeSet<>();
        if (!places.now(old).equals(now.widgets())) {
            shown.add("Kids");
        } else if (!old.widgets().equals(now.widgets())) {
            // whatever else differs is judged below; the same places as other objects are the same places
            changes.add(Change.of(Need.NOTHING, VerificationTrouble.CHANGE_NOTHING_SHOWN));
        }
        for (Ref widget : old.widgets()) {
            if (!widget.equals(old.reference())) {
                Optional<Dict> first = places.before(old, widget);
                Optional<Dict> second = places.after(now, widget);
                if (first.isPresent() && second.isPresent()) {
                    Set<String> differing = differences(first.get(), second.get());
                    if (Places.hasNoOtherValue(old, first.get()) && Places.hasNoOtherValue(now, second.get())) {
                        differing.remove("V");
                    }
                    shown.addAll(differing);
                } else {
                    shown.add("Widget");
                }
            }
        }
        Set<String> field = differences(old.dict(), now.dict());
        field.removeIf(key -> places.isOfPlaces(old, key));
        FieldDifference difference = new FieldDifference(field, shown);
        if (!difference.field().isEmpty() || !shown.isEmpty()) {
            changes.add(judge(old, now, difference));
        }
    }

    private Set<String> differences(Dict first, Dict second) throws MalformedPdf {
        Set<String> keys = new HashSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        Set<String> differing = new TreeSet<>();
        for (String key : keys) {
            boolean saysNothing = !first.has(key) && new ProperEntries(after).saysNothing(second, key);
            if (!saysNothing
                    && !(key.equals("MK") && frames.same(first.get(key), second.get(key)))
                    && !sameness.same(first.get(key), second.get(key))) {
                differing.add(proper(first, second, key) ? key : IMPROPER);
            }
        }
        return differing;
    }

    private boolean proper(Dict first, Dict second, String key) throws MalformedPdf {
        ProperEntries had = new ProperEntries(before);
        return (had.ofField(first, key) || had.isNoLook(first, key)) && new ProperEntries(after).ofField(second, key);
    }

    private Change judge(Field old, Field now, FieldDifference difference) throws MalformedPdf {
        if (!old.type().equals(now.type()) || difference.has(IMPROPER)) {
            return forbidden(VerificationTrouble.CHANGE_FIELD, old);
        }
        if (old.type().equals("Sig")) {
            return judgeSignature(old, now, difference);
        }
        if (difference.field().contains("Ff") && onlyMadeReadOnly(old, now)) {
            difference.field().remove("Ff");
        }
        if (difference.field().isEmpty() && difference.widgets().isEmpty()) {
            return Change.of(Need.FILLING, VerificationTrouble.CHANGE_NOTHING_SHOWN);
        }
        if (difference.valueIn(FilledField.VALUE) && stillVisible(old, now)) {
            difference.field().removeAll(WITH_ANOTHER_VALUE);
            difference.widgets().removeAll(WITH_ANOTHER_VALUE);
            if (framesWrittenAnew(old, now)) {
                difference.field().remove("MK");
                difference.widgets().remove("MK");
            }
        }
        boolean filled = FILLED.containsAll(difference.field())
                && SHOWN_ONLY.containsAll(difference.widgets())
                && !pushButton(old);
        if (filled) {
            return filledField.judge(old, now, difference);
        }
        Set<String> shown = new TreeSet<>(difference.widgets());
        shown.removeAll(FilledField.VALUE);
        if (difference.field().isEmpty()
                && SHOWN_ONLY.containsAll(shown)
                && new EmptyFields(before).have(old)
                && !pushButton(old)) {
            // one of several places of an empty field was filled in as if it were the field
            return Change.ofField(Need.LOOKING, VerificationTrouble.CHANGE_FIELD_SHOWS_OTHER, old.name());
        }
        return onlyWidgetsChanged(old, now, difference)
                ? Change.ofField(Need.UNCOVERING, VerificationTrouble.CHANGE_FIELD, old.name())
                : forbidden(VerificationTrouble.CHANGE_FIELD, old);
    }

    private boolean framesWrittenAnew(Field old, Field now) throws MalformedPdf {
        for (Ref widget : old.widgets()) {
            Optional<Dict> first = places.before(old, widget);
            Optional<Dict> second = places.after(now, widget);
            if (first.isEmpty()
                    || second.isEmpty()
                    || !frames.writtenAnew(
                            first.get().get("MK"),
                            second.get().get("MK"),
                            old.type().equals("Btn"))) {
                return false;
            }
        }
        return true;
    }

    private static Change forbidden(VerificationTrouble kind, Field field) {
        return Change.ofField(Need.IMPOSSIBLE, kind, field.name());
    }

    private Change judgeSignature(Field old, Field now, FieldDifference difference) throws MalformedPdf {
        boolean hadValue = before.resolve(old.dict(), "V") != Null.NULL;
        boolean hasValue = after.resolve(now.dict(), "V") != Null.NULL;
        if (hadValue || !hasValue) {
            return forbidden(hadValue ? VerificationTrouble.CHANGE_SIGNATURE : VerificationTrouble.CHANGE_FIELD, old);
        }
        boolean merged = old.widgets().contains(old.reference());
        Set<String> field = new TreeSet<>(difference.field());
        field.remove("V");
        if (field.contains("Ff") && onlyMadeReadOnly(old, now)) {
            field.remove("Ff");
        }
        boolean gone = difference.has("Rect") && comesToNothing(old);
        if (gone) {
            field.remove("Rect");
            difference.widgets().remove("Rect");
        }
        boolean onlyShown = SHOWN_WHEN_SIGNED.containsAll(merged ? field : Set.of())
                && SHOWN_WHEN_SIGNED.containsAll(difference.widgets())
                && (merged || field.isEmpty());
        if (!onlyShown || !stillVisible(old, now)) {
            return forbidden(VerificationTrouble.CHANGE_FIELD, old);
        }
        boolean drawn = gone || DRAWN.stream().anyMatch(difference::has);
        return newFields.judgeSigned(now, drawn);
    }

    /** Whether a place for a signature that showed nothing is signed without a look: PDFBox and EU DSS leave it no room then. */
    private boolean comesToNothing(Field old) throws MalformedPdf {
        for (Ref widget : old.widgets()) {
            if (!(before.get(widget) instanceof Dict first)
                    || !(after.get(places.now(widget)) instanceof Dict second)
                    || !ShownContent.of(before, first).showsNothing()
                    || !newFields.hasNoRoom(second)) {
                return false;
            }
        }
        return true;
    }

    /** A field that keeps its value, but is moved, hidden or taken off the page. */
    private boolean onlyWidgetsChanged(Field old, Field now, FieldDifference difference) throws MalformedPdf {
        return OF_WIDGET.containsAll(difference.field())
                && OF_WIDGET.containsAll(difference.widgets())
                && now.widgets().stream()
                        .allMatch(widget -> places.now(old).contains(widget) || widget.equals(now.reference()))
                && onlyPlacesGone(old, now);
    }

    /** Whether what is no longer of the field was a place where it is shown, and not a field of its own or the field itself. */
    private boolean onlyPlacesGone(Field old, Field now) throws MalformedPdf {
        for (Ref widget : old.widgets()) {
            boolean itself = widget.equals(old.reference());
            boolean place =
                    before.get(widget) instanceof Dict dict && OF_FIELD.stream().noneMatch(dict::has);
            if (!now.widgets().contains(places.now(widget)) && (itself || !place)) {
                return false;
            }
        }
        return true;
    }

    /** A field that is being signed or filled in may be made printable, but not be hidden on the screen or on paper. */
    private boolean stillVisible(Field old, Field now) throws MalformedPdf {
        for (Ref widget : old.widgets()) {
            if (before.get(widget) instanceof Dict first && after.get(places.now(widget)) instanceof Dict second) {
                long was = before.whole(first, "F").orElse(0L);
                long is = after.whole(second, "F").orElse(0L);
                if ((was & ~is) != 0 || (is & ~was & ~HARMLESS_FLAGS) != 0) {
                    return false;
                }
            }
        }
        return places.now(old).equals(now.widgets());
    }

    private boolean onlyMadeReadOnly(Field old, Field now) throws MalformedPdf {
        return FieldFlags.of(after, now, 0) == (FieldFlags.of(before, old, 0) | FieldFlags.READ_ONLY);
    }

    private boolean pushButton(Field field) throws MalformedPdf {
        return field.type().equals("Btn")
                && (FieldFlags.of(before, field, FieldFlags.PUSH_BUTTON) & FieldFlags.PUSH_BUTTON) != 0;
    }
}
