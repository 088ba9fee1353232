package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.verify.Change.Need;

/** Compares form fields and where they are shown: filling and signing are told from everything else. */
final class FieldComparison {

    private static final Set<String> VALUE = Set.of("V", "RV", "I", "AP", "AS", "M", "TI");
    private static final Set<String> SHOWN_ONLY = Set.of("AP", "AS", "M");
    private static final Set<String> SHOWN_WHEN_SIGNED = Set.of("AP", "AS", "M", "F", "MK", "BS", "Border", "NM");
    private static final Set<String> NEW_FIELD_DANGERS = Set.of("A", "AA", "Kids");
    private static final long PUSH_BUTTON = 1L << 16;
    private static final long READ_ONLY = 1;
    private static final double LARGE_PART_OF_PAGE = 1 / 6.0;

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final Pages pages;
    private final List<Change> changes = new ArrayList<>();

    FieldComparison(PdfFile before, PdfFile after, Sameness sameness, Pages pages) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.pages = pages;
    }

    boolean isWidget(FormFields fields, Ref annotation) {
        return widgets(fields).contains(annotation);
    }

    private final java.util.Map<FormFields, Set<Ref>> known = new java.util.IdentityHashMap<>();

    private Set<Ref> widgets(FormFields fields) {
        return known.computeIfAbsent(fields, all -> {
            Set<Ref> widgets = new HashSet<>();
            all.all().forEach(field -> widgets.addAll(field.widgets()));
            return widgets;
        });
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
                added(field);
            }
        }
        return changes;
    }

    private void compare(Field old, Field now) throws MalformedPdf {
        boolean signature = old.type().equals("Sig");
        boolean hadValue = before.resolve(old.dict(), "V") != Null.NULL;
        boolean hasValue = after.resolve(now.dict(), "V") != Null.NULL;
        boolean newlySigned = signature && !hadValue && hasValue;
        Set<String> differing = new TreeSet<>(differences(old.dict(), now.dict()));
        Set<String> shown = new TreeSet<>();
        if (!old.widgets().equals(now.widgets())) {
            shown.add("Kids");
        }
        for (Ref widget : old.widgets()) {
            if (!widget.equals(old.reference())) {
                if (before.get(widget) instanceof Dict a && after.get(widget) instanceof Dict b) {
                    shown.addAll(differences(a, b));
                } else {
                    shown.add("Widget");
                }
            }
        }
        if (differing.isEmpty() && shown.isEmpty()) {
            return;
        }
        judge(old, now, newlySigned, hadValue, differing, shown);
    }

    private void judge(
            Field old, Field now, boolean newlySigned, boolean hadValue, Set<String> differing, Set<String> shown)
            throws MalformedPdf {
        String name = old.name();
        boolean merged = old.widgets().contains(old.reference());
        if (newlySigned) {
            differing.remove("V");
            boolean onlyShown = SHOWN_WHEN_SIGNED.containsAll(merged ? differing : Set.of())
                    && SHOWN_WHEN_SIGNED.containsAll(shown)
                    && (merged || differing.isEmpty());
            changes.add(
                    onlyShown && stillVisible(old, now)
                            ? Change.ofField(Need.FILLING, VerificationTrouble.CHANGE_SIGNATURE_ADDED, name)
                            : Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD, name));
        } else if (old.type().equals("Sig")) {
            changes.add(Change.ofField(
                    Need.IMPOSSIBLE,
                    hadValue ? VerificationTrouble.CHANGE_SIGNATURE : VerificationTrouble.CHANGE_FIELD,
                    name));
        } else {
            if (differing.contains("Ff") && onlyMadeReadOnly(old, now)) {
                differing.remove("Ff");
            }
            boolean filled = VALUE.containsAll(differing) && SHOWN_ONLY.containsAll(shown) && !pushButton(old);
            changes.add(
                    filled
                            ? Change.ofField(Need.FILLING, VerificationTrouble.CHANGE_FIELD_FILLED, name)
                            : Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD, name));
        }
    }

    private Set<String> differences(Dict first, Dict second) throws MalformedPdf {
        Set<String> keys = new HashSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        Set<String> differing = new HashSet<>();
        for (String key : keys) {
            if (!sameness.same(first.get(key), second.get(key))) {
                differing.add(key);
            }
        }
        return differing;
    }

    /** A field that is being signed may be made printable, but not be hidden. */
    private boolean stillVisible(Field old, Field now) throws MalformedPdf {
        long was = before.whole(old.dict(), "F").orElse(0L);
        long is = after.whole(now.dict(), "F").orElse(0L);
        long hiding = 0b100010;
        return (is & hiding) == (was & hiding);
    }

    private boolean onlyMadeReadOnly(Field old, Field now) throws MalformedPdf {
        long was = before.whole(old.dict(), "Ff").orElse(0L);
        return after.whole(now.dict(), "Ff").orElse(0L) == (was | READ_ONLY);
    }

    private boolean pushButton(Field field) throws MalformedPdf {
        return field.type().equals("Btn") && (before.whole(field.dict(), "Ff").orElse(0L) & PUSH_BUTTON) != 0;
    }

    private void added(Field field) throws MalformedPdf {
        boolean signature = field.type().equals("Sig");
        boolean plain = NEW_FIELD_DANGERS.stream().noneMatch(field.dict()::has)
                && field.widgets().size() == 1
                && !before.has(field.reference().number());
        if (!signature || !plain) {
            changes.add(Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD, field.name()));
            return;
        }
        Need need = coversMuch(field) ? Need.LOOKING : Need.FILLING;
        changes.add(Change.ofField(need, VerificationTrouble.CHANGE_SIGNATURE_ADDED, field.name()));
    }

    /** A signature put over a large part of a page may hide what was signed before. */
    private boolean coversMuch(Field field) throws MalformedPdf {
        Optional<double[]> rectangle = Rectangles.of(after, field.dict().get("Rect"));
        if (rectangle.isEmpty()) {
            return false;
        }
        double[] box = rectangle.get();
        for (Pages.Page page : pages.list()) {
            if (Objects.equals(field.dict().get("P"), page.reference())) {
                double[] visible = Pages.visible(after, page.dict());
                double area = (visible[2] - visible[0]) * (visible[3] - visible[1]);
                return (box[2] - box[0]) * (box[3] - box[1]) > area * LARGE_PART_OF_PAGE;
            }
        }
        return (box[2] - box[0]) * (box[3] - box[1]) > 595 * 842 * LARGE_PART_OF_PAGE;
    }

    /** The fields that a signature locks (FieldMDP, or the lock of its field). */
    static boolean locks(PdfFile file, Dict signature, Optional<Field> field, String name) throws MalformedPdf {
        for (PdfObject item : file.list(signature, "Reference")) {
            if (file.resolve(item) instanceof Dict reference
                    && reference.is("TransformMethod", "FieldMDP")
                    && file.dict(reference, "TransformParams").isPresent()
                    && locks(file, file.dict(reference, "TransformParams").get(), name)) {
                return true;
            }
        }
        if (field.isPresent()) {
            Optional<Dict> lock = file.dict(field.get().dict(), "Lock");
            return lock.isPresent() && locks(file, lock.get(), name);
        }
        return false;
    }

    private static boolean locks(PdfFile file, Dict rule, String name) throws MalformedPdf {
        Set<String> named = new HashSet<>();
        for (PdfObject item : file.list(rule, "Fields")) {
            if (file.resolve(item) instanceof PdfObject.Str text) {
                named.add(text.text());
            }
        }
        boolean listed =
                named.stream().anyMatch(listedName -> name.equals(listedName) || name.startsWith(listedName + "."));
        return switch (file.name(rule, "Action").orElse("All")) {
            case "Include" -> listed;
            case "Exclude" -> !listed;
            default -> true;
        };
    }
}
