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
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Revisions;
import org.vanthu.signing.internal.verify.change.Change.Need;

/**
 * Compares a revision with the one that follows. Starts at the trailer and follows what a viewer would show or do; every
 * difference is explained by a rule that names what must be permitted for it, or it is {@link Need#IMPOSSIBLE}.
 */
public final class Comparison {

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
    private static final Set<String> FRAME_OF_FILE = Set.of("Catalog", "Pages", "Page");
    private static final Set<String> PAGE_FREE = Set.of("LastModified", "PieceInfo");

    private final PdfFile before;
    private final PdfFile after;
    private final Pages pagesBefore;
    private final Pages pagesAfter;
    private final FormFields fieldsBefore;
    private final FormFields fieldsAfter;
    private final Set<Integer> touched;
    private final Sameness sameness;
    private final Sameness drawing;
    private final Places places;
    private final AnnotationComparison annotations;
    private final List<Change> changes = new ArrayList<>();

    public Comparison(PdfFile before, PdfFile after, Deadline deadline) throws MalformedPdf {
        this.before = before;
        this.after = after;
        this.pagesBefore = Pages.of(before);
        this.pagesAfter = Pages.of(after);
        this.fieldsBefore = FormFields.of(before);
        this.fieldsAfter = FormFields.of(after);
        this.touched = Revisions.touched(before, after);
        Set<Integer> pages = pageNumbers();
        this.drawing = new Sameness(before, after, touched, pages, deadline);
        this.sameness = new Sameness(before, after, touched, withFields(pages), deadline);
        this.places = new Places(before, after, fieldsBefore, fieldsAfter);
        this.annotations = new AnnotationComparison(before, after, sameness, fieldsBefore, fieldsAfter, places);
    }

    private Set<Integer> pageNumbers() {
        Set<Integer> numbers = new HashSet<>();
        pagesBefore.list().forEach(page -> numbers.add(page.reference().number()));
        Revisions.nodes(pagesBefore).forEach(node -> numbers.add(node.number()));
        return numbers;
    }

    /** Objects that have rules of their own; what draws a page is not among them, whatever else it may be used for. */
    private Set<Integer> withFields(Set<Integer> pages) throws MalformedPdf {
        Set<Integer> numbers = new HashSet<>(pages);
        add(numbers, before.trailer().get("Root"));
        add(numbers, before.catalog().get("AcroForm"));
        Revisions.groups(fieldsBefore).forEach(group -> add(numbers, group));
        for (Field field : fieldsBefore.all()) {
            add(numbers, field.reference());
            field.widgets().forEach(widget -> add(numbers, widget));
        }
        return numbers;
    }

    private static void add(Set<Integer> numbers, @org.jspecify.annotations.Nullable PdfObject object) {
        if (object instanceof Ref reference) {
            numbers.add(reference.number());
        }
    }

    public List<Change> changes() throws MalformedPdf {
        compareTrailer();
        compareTouched();
        if (changes.isEmpty()) {
            changes.addAll(new CatalogComparison(before, after, sameness).compare(fieldsBefore));
            if (ShownTitle.isAnother(before, after)) {
                changes.add(Change.of(Need.LOOKING, VerificationTrouble.CHANGE_METADATA));
            }
            comparePages();
            compareStructure();
            changes.addAll(
                    new FormComparison(before, after, sameness, pagesAfter, places).compare(fieldsBefore, fieldsAfter));
        }
        if (sameness.rewritten() || drawing.rewritten() || changes.isEmpty() && somethingUnreachable()) {
            changes.add(Change.of(Need.FILLING, VerificationTrouble.CHANGE_NOTHING_SHOWN));
        } else if (changes.isEmpty()) {
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

    /**
     * What programs that mend files take up although nothing leads to it, or pass over although something does: another catalog,
     * another page, an object under another generation number. Under another one stands also what poppler has cleared away,
     * the former look of a field; nothing leads to it.
     */
    private void compareTouched() throws MalformedPdf {
        Set<Integer> known = pageNumbers();
        add(known, after.trailer().get("Root"));
        for (int number : touched) {
            boolean page = after.has(number)
                    && !known.contains(number)
                    && after.get(new Ref(number, 0)) instanceof Dict dict
                    && FRAME_OF_FILE.stream().anyMatch(type -> dict.is("Type", type));
            if (page || !after.sameGeneration(before, number) && after.leadsTo(number)) {
                structure("Pages");
                return;
            }
        }
    }

    private static Set<String> keys(Dict first, Dict second) {
        Set<String> keys = new TreeSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        return keys;
    }

    private boolean same(Dict first, Dict second, String key) throws MalformedPdf {
        return sameness.same(first.get(key), second.get(key));
    }

    private void comparePages() throws MalformedPdf {
        List<Pages.Page> old = pagesBefore.list();
        List<Pages.Page> now = pagesAfter.list();
        if (old.size() != now.size() || !Revisions.nodes(pagesBefore).equals(Revisions.nodes(pagesAfter))) {
            structure("Pages");
            return;
        }
        for (Ref node : Revisions.nodes(pagesBefore)) {
            // the same bytes may lead to something else now: pages inherit what stands here, and what it refers to
            PdfObject had = before.get(node);
            if (!drawing.same(had, after.sameBytes(before, node.number()) ? had : after.get(node))) {
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
            if (!new ProperEntries(before).ofPage(first, key) || !new ProperEntries(after).ofPage(second, key)) {
                if (!drawing.same(first.get(key), second.get(key))) {
                    changes.add(Change.of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_PAGE, "page", index + 1));
                    return;
                }
            }
            if (!key.equals("Annots")
                    && !PAGE_FREE.contains(key)
                    && (first.has(key) != second.has(key) || !drawing.same(first.get(key), second.get(key)))
                    && !(key.equals("StructParents") && mayComeOrChange(first, second))
                    && !tabOrder(index, key, first)) {
                changes.add(Change.of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_PAGE, "page", index + 1));
                return;
            }
        }
        annotations.compare(index, first, second).ifPresent(changes::add);
    }

    /**
     * Under which number a page of a tagged file finds its elements is what readers for the blind go by. It means nothing where no file
     * was tagged, or no elements stand under it.
     */
    private boolean mayComeOrChange(Dict first, Dict second) throws MalformedPdf {
        Optional<Dict> root = before.dict(before.catalog(), "StructTreeRoot");
        if (root.isEmpty()) {
            return true;
        }
        StructureComparison structure = new StructureComparison(before, after, sameness, Set.of(), Set.of());
        return !structure.hadElements(root.get(), before.resolve(first, "StructParents"))
                && !structure.hadElements(root.get(), after.resolve(second, "StructParents"));
    }

    /** The order in which notes and fields are gone through may be said; another order is a matter of the notes. */
    private boolean tabOrder(int index, String key, Dict first) {
        if (key.equals("Tabs") && first.has(key)) {
            changes.add(Change.of(Need.ANNOTATING, VerificationTrouble.CHANGE_ANNOTATION, "page", index + 1));
        }
        return key.equals("Tabs");
    }

    private void compareStructure() throws MalformedPdf {
        PdfObject old = before.catalog().get("StructTreeRoot");
        PdfObject now = after.catalog().get("StructTreeRoot");
        if (java.util.Objects.equals(old, now) && sameness.same(old, now)) {
            return;
        }
        if (after.resolve(now) != PdfObject.Null.NULL && !(after.resolve(now) instanceof Dict)) {
            structure("StructTreeRoot");
            return;
        }
        Dict first = before.dict(before.catalog(), "StructTreeRoot").orElse(Dict.empty());
        Dict second = after.dict(after.catalog(), "StructTreeRoot").orElse(Dict.empty());
        if (!new StructureComparison(before, after, sameness, annotations.comeOrGone(), annotations.changed())
                .permits(first, second)) {
            structure("StructTreeRoot");
        }
    }

    /** Whether objects were written that nothing leads to: nothing is shown, but something may be in preparation. */
    private boolean somethingUnreachable() throws MalformedPdf {
        Set<Integer> known = new HashSet<>();
        add(known, after.trailer().get("Root"));
        add(known, after.trailer().get("Info"));
        for (int number : touched) {
            Ref reference = new Ref(number, 0);
            if (!known.contains(number) && after.has(number) && !isStructureOfFile(after.get(reference))) {
                boolean sameAgain = before.has(number) && sameness.same(before.get(reference), after.get(reference));
                if (!sameAgain) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStructureOfFile(PdfObject object) {
        return object instanceof Stream stream
                && (stream.dict().is("Type", "XRef") || stream.dict().is("Type", "ObjStm"));
    }
}
