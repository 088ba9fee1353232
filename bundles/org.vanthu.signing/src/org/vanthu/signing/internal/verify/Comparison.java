package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Revisions;
import org.vanthu.signing.internal.verify.Change.Need;

/**
 * Compares a revision with the one that follows. Starts at the trailer and follows what a viewer would show or do; every
 * difference is explained by a rule that names what must be permitted for it, or it is {@link Need#IMPOSSIBLE}.
 */
final class Comparison {

    private static final Set<String> TRAILER_FREE = Set.of(
            "Size",
            "Prev",
            "Info",
            "ID",
            "XRefStm",
            "Type",
            "W",
            "Index",
            "Filter",
            "DecodeParms",
            "Length",
            "DocChecksum");
    private static final Set<String> CATALOG_OWN_RULE =
            Set.of("Pages", "AcroForm", "Perms", "DSS", "Extensions", "Version", "Metadata", "Type");
    private static final Set<String> FORM_OWN_RULE = Set.of("Fields", "SigFlags", "DR", "NeedAppearances");

    private final PdfFile before;
    private final PdfFile after;
    private final Pages pagesBefore;
    private final Pages pagesAfter;
    private final FormFields fieldsBefore;
    private final FormFields fieldsAfter;
    private final Sameness sameness;
    private final FieldComparison fields;
    private final List<Change> changes = new ArrayList<>();

    Comparison(PdfFile before, PdfFile after, Deadline deadline) throws MalformedPdf {
        this.before = before;
        this.after = after;
        this.pagesBefore = Pages.of(before);
        this.pagesAfter = Pages.of(after);
        this.fieldsBefore = FormFields.of(before);
        this.fieldsAfter = FormFields.of(after);
        this.sameness = new Sameness(before, after, Revisions.touched(before, after), ownRules(), deadline);
        this.fields = new FieldComparison(before, after, sameness, pagesAfter);
    }

    private Set<Integer> ownRules() throws MalformedPdf {
        Set<Integer> numbers = new HashSet<>();
        add(numbers, before.trailer().get("Root"));
        Dict catalog = before.catalog();
        add(numbers, catalog.get("AcroForm"));
        before.dict(catalog, "AcroForm").ifPresent(form -> add(numbers, form.get("Fields")));
        for (Pages.Page page : pagesBefore.list()) {
            add(numbers, page.reference());
            add(numbers, page.dict().get("Annots"));
        }
        Revisions.nodes(pagesBefore).forEach(node -> add(numbers, node));
        Revisions.groups(fieldsBefore).forEach(group -> add(numbers, group));
        for (Field field : fieldsBefore.all()) {
            add(numbers, field.reference());
            field.widgets().forEach(widget -> add(numbers, widget));
        }
        return numbers;
    }

    private static void add(Set<Integer> numbers, PdfObject object) {
        if (object instanceof Ref reference) {
            numbers.add(reference.number());
        }
    }

    List<Change> changes() throws MalformedPdf {
        compareTrailer();
        if (changes.isEmpty()) {
            compareCatalog();
            comparePages();
            compareForm();
        }
        if (changes.isEmpty()) {
            changes.add(Change.of(Need.NOTHING, VerificationTrouble.CHANGE_NOTHING_SHOWN));
        }
        return List.copyOf(changes);
    }

    private void structure(String detail) {
        changes.add(Change.structure(detail));
    }

    private void compareTrailer() throws MalformedPdf {
        for (String key : keys(before.trailer(), after.trailer())) {
            if (key.equals("Root")) {
                if (!before.trailer().get(key).equals(after.trailer().get(key))) {
                    structure("Root");
                }
            } else if (!TRAILER_FREE.contains(key) && !same(before.trailer(), after.trailer(), key)) {
                structure("trailer/" + key);
            }
        }
    }

    private static Set<String> keys(Dict first, Dict second) {
        Set<String> keys = new java.util.TreeSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        return keys;
    }

    private boolean same(Dict first, Dict second, String key) throws MalformedPdf {
        return sameness.same(first.get(key), second.get(key));
    }

    private void compareCatalog() throws MalformedPdf {
        Dict first = before.catalog();
        Dict second = after.catalog();
        for (String key : keys(first, second)) {
            if (CATALOG_OWN_RULE.contains(key)) {
                compareCatalogEntry(first, second, key);
            } else if (!same(first, second, key)) {
                structure("Catalog/" + key);
            }
        }
    }

    private void compareCatalogEntry(Dict first, Dict second, String key) throws MalformedPdf {
        switch (key) {
            case "DSS" -> {
                if (!same(first, second, key)) {
                    changes.add(Change.of(Need.NOTHING, VerificationTrouble.CHANGE_VALIDATION_DATA));
                }
            }
            case "Metadata" -> {
                if (!same(first, second, key)) {
                    changes.add(Change.of(Need.FILLING, VerificationTrouble.CHANGE_METADATA));
                }
            }
            case "Perms" -> comparePermissions(first, second);
            case "Pages" -> {
                if (!java.util.Objects.equals(first.get(key), second.get(key))) {
                    structure("Pages");
                }
            }
            default -> {
                // the form has its own comparison; version and extensions show nothing
            }
        }
    }

    private void comparePermissions(Dict first, Dict second) throws MalformedPdf {
        Dict old = before.dict(first, "Perms").orElse(Dict.empty());
        Dict now = after.dict(second, "Perms").orElse(Dict.empty());
        for (String key : keys(old, now)) {
            boolean firstCertification = !old.has(key) && key.equals("DocMDP");
            if (!firstCertification && !same(old, now, key)) {
                structure("Perms/" + key);
            }
        }
    }

    private void comparePages() throws MalformedPdf {
        List<Pages.Page> old = pagesBefore.list();
        List<Pages.Page> now = pagesAfter.list();
        if (old.size() != now.size() || !Revisions.nodes(pagesBefore).equals(Revisions.nodes(pagesAfter))) {
            structure("Pages");
            return;
        }
        for (Ref node : Revisions.nodes(pagesBefore)) {
            if (!before.sameEntry(after, node) && !sameness.same(before.get(node), after.get(node))) {
                structure("Pages");
            }
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).reference().equals(now.get(i).reference())) {
                structure("Pages");
                return;
            }
            comparePage(i, old.get(i).dict(), now.get(i).dict());
        }
    }

    private void comparePage(int index, Dict first, Dict second) throws MalformedPdf {
        for (String key : keys(first, second)) {
            if (key.equals("Annots")) {
                compareAnnotations(index, first, second);
            } else if (!key.equals("LastModified") && !same(first, second, key)) {
                changes.add(Change.of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_PAGE, "page", index + 1));
                return;
            }
        }
    }

    private void compareAnnotations(int index, Dict first, Dict second) throws MalformedPdf {
        List<PdfObject> old = before.list(first, "Annots");
        List<PdfObject> now = after.list(second, "Annots");
        Set<PdfObject> kept = new HashSet<>(now);
        boolean changed = false;
        for (PdfObject annotation : old) {
            boolean field = annotation instanceof Ref reference && fields.isWidget(fieldsBefore, reference);
            boolean gone = !kept.contains(annotation);
            if (field && gone) {
                changes.add(Change.of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_PAGE, "page", index + 1));
                return;
            }
            changed |= !field && (gone || !sameness.same(annotation, annotation));
        }
        Set<PdfObject> had = new HashSet<>(old);
        for (PdfObject annotation : now) {
            boolean field = annotation instanceof Ref reference && fields.isWidget(fieldsAfter, reference);
            changed |= !field && !had.contains(annotation);
            if (after.resolve(annotation) instanceof Dict dict
                    && dict.is("Subtype", "Widget")
                    && !field
                    && !had.contains(annotation)) {
                structure("Widget");
            }
        }
        if (changed) {
            changes.add(Change.of(Need.ANNOTATING, VerificationTrouble.CHANGE_ANNOTATION, "page", index + 1));
        }
    }

    private void compareForm() throws MalformedPdf {
        Dict first = before.dict(before.catalog(), "AcroForm").orElse(Dict.empty());
        Dict second = after.dict(after.catalog(), "AcroForm").orElse(Dict.empty());
        boolean isNew = first.entries().isEmpty();
        for (String key : keys(first, second)) {
            boolean plainDefault = isNew && (key.equals("DA") || key.equals("Q"));
            if (!FORM_OWN_RULE.contains(key) && !plainDefault && !same(first, second, key)) {
                structure("AcroForm/" + key);
            }
        }
        compareResources(first, second);
        if (after.resolve(second, "NeedAppearances") instanceof PdfObject.Bool(boolean wanted)
                && wanted
                && !same(first, second, "NeedAppearances")) {
            structure("AcroForm/NeedAppearances");
        }
        if (flags(after, second) < flags(before, first)) {
            structure("AcroForm/SigFlags");
        }
        for (Ref group : Revisions.groups(fieldsBefore)) {
            if (!sameness.same(before.get(group), withKidsOf(group))) {
                structure("Fields");
            }
        }
        changes.addAll(fields.compare(fieldsBefore, fieldsAfter));
    }

    /** A group of fields as it is now, with the children it had: new ones are judged by themselves. */
    private PdfObject withKidsOf(Ref group) throws MalformedPdf {
        if (before.get(group) instanceof Dict old && after.get(group) instanceof Dict now) {
            Set<PdfObject> kids = new HashSet<>(after.list(now, "Kids"));
            return kids.containsAll(before.list(old, "Kids")) ? now.with("Kids", old.get("Kids")) : now;
        }
        return Null.NULL;
    }

    private static double flags(PdfFile file, Dict form) throws MalformedPdf {
        return file.resolve(form, "SigFlags") instanceof Num number ? number.value() : 0;
    }

    /** Fonts for filling may be added to the form; none that was there may become another. */
    private void compareResources(Dict first, Dict second) throws MalformedPdf {
        Dict old = before.dict(first, "DR").orElse(Dict.empty());
        Dict now = after.dict(second, "DR").orElse(Dict.empty());
        for (String kind : old.entries().keySet()) {
            if (!(before.resolve(old, kind) instanceof Dict had)) {
                if (!same(old, now, kind)) {
                    structure("AcroForm/DR/" + kind);
                }
                continue;
            }
            Dict has = after.dict(now, kind).orElse(Dict.empty());
            for (String name : had.entries().keySet()) {
                if (!same(had, has, name)) {
                    structure("AcroForm/DR/" + kind + "/" + name);
                }
            }
        }
    }
}
